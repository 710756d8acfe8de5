import { type AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { startServer } from "jobproof/server";

/** What the process that serves tells the one that measures. */
export interface Served {
  readonly hello: string;
  readonly standIn: string;
}

/** The same framework and the same server with nothing to do. */
const hello = (): Promise<string> =>
  new Promise((done) => {
    const app = new Hono().get("/hello", (context) => context.json({ hello: "world" }));
    serve(
      { fetch: app.fetch, port: 0, hostname: "127.0.0.1", overrideGlobalObjects: false },
      ({ port }: AddressInfo) => {
        done(`http://127.0.0.1:${port}/hello`);
      },
    );
  });

const standIn = async (): Promise<string> => {
  const started = await startServer({ progress: "time", maxJobs: 1_000_000 });
  if (!started.ok) throw new Error(started.error.join(" "));
  return started.value.url;
};

process.on("message", () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});

const served: Served = { hello: await hello(), standIn: await standIn() };
process.send?.(served);
