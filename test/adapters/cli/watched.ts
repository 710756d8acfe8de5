import { afterEach } from "vitest";
import { type Script, type ScriptedServer, scriptedServer, silent } from "../client/scripted-server.ts";
import { type Outcome, runInProcess, type Surroundings } from "./run-in-process.ts";

/** The id of the job that is watched. */
export const JOB = "cust-1";

const TIMES = { created_at: "2025-11-03T09:14:02", updated_at: "2025-11-03T09:20:00" };

/** The job object that is answered first. */
export const OBJECT = { id: JOB, status: "pending", hyperparameters: { epochs: 2, batch_size: 8 } };

/** A report under way. */
export const RUNNING = {
  ...TIMES,
  status: "running",
  steps_completed: 100,
  steps_per_epoch: 200,
  percentage_done: 25,
};

/** A report that cannot follow it. */
export const FALLEN = { ...RUNNING, steps_completed: 90, percentage_done: 22.5 };

/** A report at an end. */
export const ended = (status: string) => ({ ...RUNNING, status });

/** The servers of the test that runs. */
export const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.close()));
});

/** Starts a server that answers as it is told, and with silence after that; the test's end stops it. */
export const serving = async (scripts: readonly Script[]): Promise<ScriptedServer> => {
  const server = await scriptedServer([...scripts, silent]);
  servers.push(server);
  return server;
};

/** Watches a job of such a server, every few milliseconds; each time of its output is written as NOW. */
export const watched = async (
  scripts: readonly Script[],
  args: readonly string[] = [],
  surroundings: Surroundings = {},
): Promise<Outcome & { readonly url: string }> => {
  const { url } = await serving(scripts);
  const outcome = await runInProcess(["watch", url, JOB, "--interval", "5ms", ...args], surroundings);
  return { ...outcome, stdout: outcome.stdout.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, "NOW"), url };
};
