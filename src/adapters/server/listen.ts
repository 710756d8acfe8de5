import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { err, ok, type Result } from "../../result.ts";
import { type StandInOptions } from "./options.ts";
import { createStandIn, type StandIn } from "./stand-in.ts";

/** How a server is reached, and what it bears. */
export interface ListenOptions extends StandInOptions {
  /** 0, which is meant unless told, for any free port. */
  readonly port?: number;
  /** The address to bind to; `127.0.0.1` unless told, which nobody else can reach. */
  readonly hostname?: string;
  /** The longest that a request may take to arrive, in seconds; 30 unless told. */
  readonly requestSeconds?: number;
}

/** A stand-in that can be reached over the network. */
export interface RunningStandIn {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly standIn: StandIn;
  /** Takes no more requests, lets those under way end within a second, and lets go of the store. */
  readonly close: () => Promise<void>;
}

const MILLISECONDS = 1000;

/** The longest that all headers of a request may be, in bytes. */
const MAX_HEADER_BYTES = 16_384;

/** The most connections at a time. */
const MAX_CONNECTIONS = 10_000;

/**
 * A request as the router can read it. One that does not say how long its body is, such as a POST of
 * curl without one, is measured while it is read, and then only a request of Node's own can be made anew.
 */
const readable = (request: Request): Request =>
  request.method === "GET" || request.method === "HEAD" || request.headers.has("content-length")
    ? request
    : request.clone();

const serverOf = (standIn: StandIn, requestSeconds: number): Server => {
  const answerTo = getRequestListener(
    (request, { incoming }) => standIn.handle(readable(request), { drop: () => incoming.socket.destroy() }),
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: requestSeconds * MILLISECONDS,
      headersTimeout: requestSeconds * MILLISECONDS,
      keepAliveTimeout: 5 * MILLISECONDS,
      connectionsCheckingInterval: Math.min(1, requestSeconds) * MILLISECONDS,
    },
    (incoming, outgoing) => void answerTo(incoming, outgoing),
  );
  server.maxConnections = MAX_CONNECTIONS;
  return server;
};

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

const listening = (server: Server, port: number, hostname: string): Promise<Result<AddressInfo, string>> =>
  new Promise((done) => {
    server.once("error", (error) => {
      done(err(`${hostname}:${port} cannot be listened on: ${error.message}.`));
    });
    server.listen(port, hostname, () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? ok(address) : err("the server has no address."));
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    const patience = setTimeout(() => {
      server.closeAllConnections();
    }, MILLISECONDS);
    server.close(() => {
      clearTimeout(patience);
      done();
    });
    server.closeIdleConnections();
  });

/** Starts a stand-in that can be reached over the network, or says everything that stands in the way. */
export const startServer = async (
  options: ListenOptions = {},
): Promise<Result<RunningStandIn, readonly string[]>> => {
  const { port = 0, hostname = "127.0.0.1", requestSeconds = 30, ...others } = options;
  const standIn = createStandIn(others);
  if (!standIn.ok) return standIn;
  const server = serverOf(standIn.value, requestSeconds);
  const address = await listening(server, port, hostname);
  if (!address.ok) {
    standIn.value.close();
    return err([address.error]);
  }
  let closing: Promise<void> | undefined;
  return ok({
    url: urlOf(address.value),
    standIn: standIn.value,
    close: () => (closing ??= closed(server).then(standIn.value.close)),
  });
};
