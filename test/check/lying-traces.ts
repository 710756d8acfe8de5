import * as fc from "fast-check";
import { type CheckOptions } from "../../src/index.ts";
import { lawfulRun, type WireReport } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";

/** Runs with some falsehoods in them, so that findings, exclusions and counts are there to be compared. */
export const lyingTraces: fc.Arbitrary<{
  readonly trace: readonly WireReport[];
  readonly options: CheckOptions;
}> = fc
  .record({
    choices: runChoices("documented", "customizer-25.4", "customizer-25.10", "customizer-25.12"),
    lies: fc.array(
      fc.record({
        at: fc.nat(),
        field: fc.constantFrom("steps_completed", "percentage_done", "status", "updated_at", "created_at"),
        value: fc.constantFrom<unknown>(
          1,
          50,
          "running",
          "completed",
          "unknown",
          "2025-05-30T07:00:01",
          null,
        ),
      }),
      { maxLength: 4 },
    ),
    withPlan: fc.boolean(),
  })
  .map(({ choices, lies, withPlan }) => {
    const trace: WireReport[] = [...lawfulRun(choices)];
    for (const { at, field, value } of lies)
      trace[at % trace.length] = { ...trace[at % trace.length], [field]: value };
    return { trace, options: withPlan ? { plan: choices.plan } : {} };
  });
