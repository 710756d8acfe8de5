import { type WatchEvent, watchJob, type WatchOptions, type WatchOutcome } from "jobproof/client";
import { createStandIn, type StandIn, type TransportSettings } from "jobproof/server";
import { type Ending, ENDINGS } from "jobproof/simulate";
import { describe, expect, it } from "vitest";

const FAULTS: TransportSettings = {
  "server-error": 0.1,
  "too-many-requests": 0.1,
  "dropped-request": 0.1,
  "dropped-answer": 0.1,
  "malformed-body": 0.1,
  "stale-answer": 0.1,
  retryAfterSeconds: 0,
};

const statusOf = (ending: Ending): RegExp => {
  if (ending.startsWith("fails")) return /^failed$/u;
  if (ending.startsWith("cancelled")) return /^cancelled$/u;
  return ending === "cancel-race" ? /^(?:completed|ready|cancelled)$/u : /^(?:completed|ready)$/u;
};

const standIn = (ending: Ending, transport: TransportSettings): StandIn => {
  const made = createStandIn({ progress: "polls", scenario: { ending, seed: 7 }, seed: 7, transport });
  if (!made.ok) throw new Error(made.error.join(" "));
  return made.value;
};

/** Creates a job; faults may strike that, too. */
const created = async ({ fetch }: StandIn): Promise<string> => {
  const body = JSON.stringify({
    config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
    dataset: "default/my-dataset",
    hyperparameters: { finetuning_type: "lora", epochs: 14, batch_size: 32 },
  });
  const headers = { "content-type": "application/json" };
  try {
    const response = await fetch("/v1/customization/jobs", { method: "POST", headers, body });
    const { id } = (await response.json()) as { readonly id: string };
    if (response.ok) return id;
  } catch {
    // Once more.
  }
  return created({ fetch } as StandIn);
};

/** How the watch of a job of a stand-in ends, and what it told. */
const watched = async (
  service: StandIn,
  options: WatchOptions = {},
): Promise<{ readonly outcome: WatchOutcome; readonly events: readonly WatchEvent[] }> => {
  const id = await created(service);
  const events: WatchEvent[] = [];
  const pace = { interval: 0.001, longestWait: 0.001 };
  for await (const event of watchJob("http://localhost", id, { fetch: service.fetch, ...pace, ...options })) {
    events.push(event);
    if (event.type === "end") return { outcome: event.outcome, events };
  }
  throw new Error("the watch did not tell of its end");
};

describe("a watch of the stand-in", () => {
  it.each(ENDINGS)("sees a lawful job to its end that %s", async (ending) => {
    const { outcome, events } = await watched(standIn(ending, {}));
    expect(outcome).toMatchObject({ code: "ended", verdict: { verdict: "lawful" } });
    expect(outcome.status).toMatch(statusOf(ending));
    const graver = outcome.verdict.jobs[0]?.findings.filter(({ severity }) => severity !== "info");
    expect(graver).toEqual([]);
    const last = events.findLast((event) => event.type === "report");
    const isFailed = outcome.status === "failed";
    expect(last?.type === "report" && last.progress.failure).toEqual(isFailed ? expect.any(String) : null);
  });

  it.each(ENDINGS)("raises no false alarm where the way to one that %s is full of faults", async (ending) => {
    const { outcome, events } = await watched(standIn(ending, FAULTS));
    expect(outcome).toMatchObject({ code: "ended", verdict: { verdict: "lawful" } });
    expect(outcome.status).toMatch(statusOf(ending));
    expect(events.some(({ type }) => type === "trouble")).toBe(true);
  });

  it("waits on until the model can be used", async () => {
    const { outcome } = await watched(standIn("completes", {}), { until: "ready" });
    expect(outcome).toMatchObject({ code: "ended", status: "ready" });
  });
});
