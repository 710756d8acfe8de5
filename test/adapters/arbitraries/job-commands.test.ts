/* oxlint-disable max-classes-per-file -- each fault is a service that differs in one method */
import * as fc from "fast-check";
import { jobCommands, jobModel, type JobService, trainingPlans } from "jobproof/arbitraries";
import { describe, expect, it } from "vitest";
import { type JobStatus } from "../../../src/job/status.ts";
import { type TrainingPlan } from "../../../src/job/training-plan.ts";
import { totalSteps } from "../../../src/progress/index.ts";

type Verb = Exclude<keyof JobService, "create" | "report" | "advance">;

/** Which status each verb leads to, and from which it may be called. */
const VERBS: Readonly<Record<Verb, { readonly to: JobStatus; readonly from: readonly JobStatus[] }>> = {
  schedule: { to: "pending", from: ["created"] },
  start: { to: "running", from: ["created", "pending"] },
  complete: { to: "completed", from: ["running", "cancelling"] },
  fail: { to: "failed", from: ["created", "pending", "running", "cancelling"] },
  cancel: { to: "cancelling", from: ["created", "pending", "running"] },
  finishCancelling: { to: "cancelled", from: ["created", "pending", "running", "cancelling"] },
  publish: { to: "ready", from: ["completed"] },
};

/** A small job service of its own making, and what may be wrong with it. */
class Service implements JobService {
  #status: JobStatus = "created";
  #steps = 0;
  #hasStarted = false;
  #total = 0;

  create(plan: TrainingPlan): boolean {
    const total = totalSteps(plan);
    this.#total = total.ok ? Number(total.value) : 0;
    return true;
  }

  report(): unknown {
    return { status: this.#status, steps_completed: this.#steps };
  }

  advance(steps: number): boolean {
    const trains = this.#status === "running" || (this.#status === "cancelling" && this.#hasStarted);
    if (!trains || steps < this.#steps || steps > this.mostSteps()) return false;
    this.#steps = steps;
    return true;
  }

  schedule = (): boolean => this.move("schedule");
  start = (): boolean => this.move("start");
  complete = (): boolean => this.move("complete");
  fail = (): boolean => this.move("fail");
  cancel = (): boolean => this.move("cancel");
  finishCancelling = (): boolean => this.move("finishCancelling");
  publish = (): boolean => this.move("publish");

  protected mostSteps(): number {
    return this.#total;
  }

  protected mayMove(verb: Verb, from: JobStatus): boolean {
    const isRace = verb === "complete" && from === "cancelling";
    return VERBS[verb].from.includes(from) && (!isRace || this.#hasStarted);
  }

  protected destination(verb: Verb): JobStatus {
    return VERBS[verb].to;
  }

  protected move(verb: Verb): boolean {
    if (!this.mayMove(verb, this.#status)) return false;
    this.#status = this.destination(verb);
    this.#hasStarted ||= this.#status === "running";
    return true;
  }
}

const holds = (makeService: () => JobService, options = {}): fc.IAsyncProperty<[unknown, TrainingPlan]> =>
  fc.asyncProperty(
    jobCommands(options),
    trainingPlans({ maxEpochs: 3, maxTrainingSamples: 100 }),
    async (commands, plan) => {
      await fc.asyncModelRun(() => ({ model: jobModel(plan), real: makeService() }), commands);
    },
  );

/** The counterexample that fast-check finds, shrunk, and why it is one. */
const counterexample = async (makeService: () => JobService, options = {}): Promise<string> => {
  const { counterexample: found, errorInstance } = await fc.check(holds(makeService, options), {
    numRuns: 500,
  });
  const why = errorInstance instanceof Error ? errorInstance.message : "no counterexample";
  return `${String(found?.[0]).replace(/ \/\*replayPath.*\*\//u, "")}: ${why}`;
};

describe("jobCommands", () => {
  it("find nothing wrong with a service that keeps to the statechart", async () => {
    await fc.assert(holds(() => new Service()));
  });

  it("let a service cancel at once", async () => {
    class CancelsAtOnce extends Service {
      protected override destination(verb: Verb): JobStatus {
        return verb === "cancel" ? "cancelled" : super.destination(verb);
      }
    }
    await fc.assert(holds(() => new CancelsAtOnce()));
  });

  it("find a service that cancels what has ended, in the fewest commands", async () => {
    class CancelsAnything extends Service {
      protected override mayMove(verb: Verb, from: JobStatus): boolean {
        return verb === "cancel" || super.mayMove(verb, from);
      }
    }
    expect(await counterexample(() => new CancelsAnything())).toMatch(
      /^.*cancel: cancel was accepted, though job\.cancel_requested cannot happen to a job in /u,
    );
  });

  it("find a service that counts past its plan", async () => {
    class Overshoots extends Service {
      protected override mostSteps(): number {
        return super.mostSteps() + 1;
      }
    }
    expect(await counterexample(() => new Overshoots())).toMatch(
      /^start,advance\(.+\): advance\(.+ \+ 1\) was accepted, though stepsCompleted is \d+, where stepsStayWithinPlan wants/u,
    );
  });

  it("find a service that stays where it was", async () => {
    class NeverStarts extends Service {
      protected override destination(verb: Verb): JobStatus {
        return verb === "start" ? "pending" : super.destination(verb);
      }
    }
    expect(await counterexample(() => new NeverStarts())).toBe(
      "start: the job is pending, but should be running",
    );
  });

  it("find a service whose report says nothing, or breaks a law", async () => {
    class Mute extends Service {
      override report(): unknown {
        return { state: "fine" };
      }
    }
    class Boasts extends Service {
      override report(): unknown {
        return { ...(super.report() as object), percentage_done: 101 };
      }
    }
    expect(await counterexample(() => new Mute())).toMatch(
      /^[^,]+: the report's status is undefined; expected/u,
    );
    expect(await counterexample(() => new Boasts())).toMatch(
      /^[^,]+: progress\/before-start: percentage_done is 101, /u,
    );
  });

  it("follow a service that moves by itself, where they are told so", async () => {
    class Hurries extends Service {
      override report(): unknown {
        this.schedule();
        return super.report();
      }
    }
    await fc.assert(holds(() => new Hurries(), { moves: "by-itself" }));
    expect(await counterexample(() => new Hurries())).toMatch(
      /^[^,]+: the job is pending, but should be created$/u,
    );
  });

  it("leave out what is refused, where they are told so", async () => {
    class Obeys extends Service {
      protected override mayMove(): boolean {
        return true;
      }
    }
    await fc.assert(holds(() => new Obeys(), { refusals: false }));
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    ["no", '"no"'],
    [1, "1"],
    [{ ok: false }, "an object of 1 field"],
  ])("find a service that answers %j, which is neither true nor false", async (answer, seen) => {
    const answering = (method: string) => (): JobService =>
      Object.assign(new Service(), { [method]: () => answer });
    expect(await counterexample(answering("schedule"))).toBe(
      `schedule: schedule answered ${seen}; it must be true or false`,
    );
    expect(await counterexample(answering("create"))).toMatch(
      `create answered ${seen}; it must be true or false`,
    );
  });

  it("find what is no method in the place of one", async () => {
    const found = await counterexample(() => Object.assign(new Service(), { schedule: "soon" }));
    expect(found).toBe('schedule: schedule of the service is "soon"; it must be a method, or be left out');
  });

  it("look at a service that has nothing to be asked, and goes back by itself", async () => {
    const statuses = ["created", "running", "pending"];
    const goesBack = (): JobService => {
      let looks = 0;
      return {
        create: () => true,
        report: () => {
          looks += 1;
          return { status: statuses[Math.min(looks, statuses.length) - 1] };
        },
      };
    };
    expect(await counterexample(goesBack, { moves: "by-itself" })).toBe(
      "look,look: the job is pending, but should be running",
    );
  });

  it("ask for something in each run", () => {
    fc.assert(
      fc.property(jobCommands({ maxCommands: 1 }), (commands) => {
        expect(Array.from(commands)).toHaveLength(1);
      }),
    );
  });

  it("hold an answer against where a job that moves by itself may be by then", async () => {
    /** Goes on just before it is asked for something, and not when it is looked at. */
    class GoesOn extends Service {
      protected override move(verb: Verb): boolean {
        for (const next of ["schedule", "start", "complete"] as const) if (super.move(next)) break;
        return super.move(verb);
      }
    }
    await fc.assert(holds(() => new GoesOn(), { moves: "by-itself" }));
  });

  it("find a service that moves by itself and refuses to cancel what runs", async () => {
    class NeverCancels extends Service {
      override report(): unknown {
        this.schedule();
        this.start();
        return super.report();
      }
      protected override mayMove(verb: Verb, from: JobStatus): boolean {
        return verb !== "cancel" && super.mayMove(verb, from);
      }
    }
    expect(await counterexample(() => new NeverCancels(), { moves: "by-itself" })).toBe(
      "cancel: cancel was refused, though job.cancel_requested may happen to a job that is RUNNING.",
    );
  });
});
