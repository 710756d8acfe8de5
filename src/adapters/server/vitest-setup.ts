import { type ListenOptions, startServer } from "./listen.ts";

/** What of Vitest's project a global set-up uses. */
export interface VitestProject {
  readonly provide: (key: "jobproofUrl", value: string) => void;
}

/**
 * Makes a global set-up for Vitest: a stand-in that runs as long as the tests do. They get its address
 * by `inject("jobproofUrl")`. Options that cannot be used end the run.
 */
export const vitestSetup =
  (options: ListenOptions = {}) =>
  async (project: VitestProject): Promise<() => Promise<void>> => {
    const started = await startServer(options);
    if (!started.ok) throw new Error(started.error.join(" "));
    project.provide("jobproofUrl", started.value.url);
    return started.value.close;
  };
