import { execFile, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Spread, spreadOf } from "./contest.ts";
import { type Served } from "./served.ts";

const CONNECTIONS = 100;
const SECONDS = 2;
const ROUNDS = 5;

const AUTOCANNON = fileURLToPath(import.meta.resolve("autocannon/autocannon.js"));

const run = promisify(execFile);

/** What one burst of requests came to. */
interface Burst {
  readonly perSecond: number;
  readonly failed: number;
}

/** One kind of request. */
interface Kind {
  readonly what: string;
  readonly url: string;
  readonly args?: readonly string[];
}

interface Totals {
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

const burst = async ({ url, args = [] }: Kind, seconds = SECONDS): Promise<Burst> => {
  const load = ["-c", String(CONNECTIONS), "-d", String(seconds), "-j", "-n", ...args, url];
  const { stdout } = await run(process.execPath, [AUTOCANNON, ...load]);
  const { requests, errors, timeouts, non2xx } = JSON.parse(stdout) as Totals;
  return { perSecond: requests.average, failed: errors + timeouts + non2xx };
};

/** Starts the process that serves; it listens on loopback alone. */
const startServing = async (): Promise<{ readonly child: ChildProcess; readonly served: Served }> => {
  const child = fork(fileURLToPath(new URL("served.js", import.meta.url)), { execArgv: ["--expose-gc"] });
  const [served] = (await once(child, "message")) as Served[];
  if (served === undefined) throw new Error("the server did not start");
  return { child, served };
};

const heapOf = async (child: ChildProcess): Promise<number> => {
  child.send("heap");
  const [bytes] = (await once(child, "message")) as number[];
  return bytes ?? Number.NaN;
};

const REQUEST = JSON.stringify({
  config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
  dataset: "default/my-dataset",
  hyperparameters: { finetuning_type: "lora", epochs: 2, batch_size: 16 },
});

const JSON_TYPE = "content-type=application/json";

/** Creates a job, and lets it train for a while. */
const aRunningJob = async (url: string): Promise<string> => {
  const headers = { "content-type": "application/json" };
  const created = await fetch(`${url}/v1/customization/jobs`, { method: "POST", headers, body: REQUEST });
  const { id } = (await created.json()) as { readonly id: string };
  const body = JSON.stringify({ seconds: 600 });
  await fetch(`${url}/_jobproof/jobs/${id}/advance`, { method: "POST", headers, body });
  return id;
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const figure = ({ median, min, max }: Spread): string =>
  `${median.toFixed(2)} × (${min.toFixed(2)} to ${max.toFixed(2)})`;

/** Measures each kind of request in turn with the hello route, and prints the ratio of what both bear. */
const measure = async (kinds: readonly Kind[], hello: Kind): Promise<number> => {
  let failed = 0;
  for (const kind of kinds) {
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      /* oxlint-disable no-await-in-loop -- one burst at a time, in turns */
      const theirs = await burst(hello);
      const ours = await burst(kind);
      /* oxlint-enable no-await-in-loop */
      ratios.push(ours.perSecond / theirs.perSecond);
      failed += ours.failed + theirs.failed;
    }
    print(`${kind.what.padEnd(28)} ${figure(spreadOf(ratios))}`);
  }
  return failed;
};

/** How the heap grows while the same requests are sent again and again, in bytes by request. */
const growth = async (child: ChildProcess, kind: Kind): Promise<string> => {
  await burst(kind);
  const before = await heapOf(child);
  const { perSecond } = await burst(kind, 5 * SECONDS);
  const after = await heapOf(child);
  return `${((after - before) / 1e6).toFixed(1)} MB over ${Math.round(perSecond * 5 * SECONDS).toLocaleString("en")} requests`;
};

const { child, served } = await startServing();
try {
  const jobs = `${served.standIn}/v1/customization/jobs`;
  const id = await aRunningJob(served.standIn);
  const hello: Kind = { what: "hello", url: served.hello };
  const status: Kind = { what: "GET status", url: `${jobs}/${id}/status` };
  print(
    `requests per second at ${CONNECTIONS} connections, as a ratio to the hello route of the same framework`,
  );
  const failed = await measure(
    [
      status,
      { what: "GET the job", url: `${jobs}/${id}` },
      {
        what: "GET a configuration",
        url: `${served.standIn}/v1/customization/configs/meta/llama-3.2-1b-instruct@v1.0.0+A100`,
      },
      { what: "GET a list of one job", url: jobs },
    ],
    hello,
  );
  print(`growth of the heap: ${await growth(child, status)}`);
  const created = await burst({
    what: "POST a job",
    url: jobs,
    args: ["-m", "POST", "-H", JSON_TYPE, "-b", REQUEST],
  });
  print(`POST a job: ${Math.round(created.perSecond).toLocaleString("en")} per second`);
  print(`failed requests: ${failed + created.failed}`);
} finally {
  child.kill();
}
