import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Derivation,
  type DerivationFormat,
  explain,
  type Progress,
  renderDerivation,
} from "../../src/progress/index.ts";
import { plan, value } from "./plans.ts";

const RECORDED = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;
const SPLIT = { epochs: 3, batchSize: 4, trainingSamples: 26, validation: "split" } as const;

const rendered = (format: DerivationFormat, of: Parameters<typeof explain>[0], progress?: Progress): string =>
  renderDerivation(value(explain(of, progress)), format);

/** The lines that a note takes in a text. */
const noteLines = (note: string): readonly string[] => {
  const lines = renderDerivation({ ...value(explain(RECORDED)), notes: [note] }, "text").split("\n");
  return lines.slice(lines.indexOf("Notes") + 1, lines.indexOf("Sources") - 1);
};

describe("renderDerivation", () => {
  it("aligns names, values and equations as text", () => {
    expect(rendered("text", RECORDED, { stepsCompleted: 241, epochsCompleted: 1 })).toMatchInlineSnapshot(`
      "Plan: 3500 training samples, batch size 16, 2 epochs, validation set provided
      Done: 241 steps, 1 epoch

        samples that train             3500  = training samples (a validation set is provided) [1]
        steps per epoch (observed)      219  = ceil(samples that train / batch size) [2]
                                             = ceil(3500 / 16)
                                             = 218.75 → 219 (up to a whole number)
        steps per epoch (documented)  109.5  = ceil(training samples / batch size) / epochs [1]
                                             = ceil(3500 / 16) / 2
        total steps                     438  = epochs × ceil(samples that train / batch size) [3]
                                             = 2 × 219
        percentage_done (epochs)         50  = 100 × epochs completed / epochs [4]
                                             = 100 × 1 / 2
        percentage_done (steps)       55.02  = round(100 × steps completed / total steps, 2) [5]
                                             = round(100 × 241 / 438, 2)
                                             = 12050/219 ≈ 55.02283105022831050228
                                             → 55.02 (two decimals, half to even)
        percentage_done (platform)       55  = min(100, int((steps completed / total steps) × 100)) [6]
                                             = min(100, int((241 / 438) × 100))
                                             = 12050/219 ≈ 55.02283105022831050228
                                             → 55 (truncated to a whole number, in floating point)

      Notes
        * The documented steps_per_epoch is not what services report: every recorded job that states
          it reports ceil(samples that train / batch size). Here that is 219, not 109.5.

      Sources
        [1] NVIDIA NeMo Customizer v1 reference
        [2] responses recorded from real services
        [3] NVIDIA NeMo Customizer v1 reference, and every recorded job that completed
        [4] NVIDIA NeMo Customizer v1 reference; releases up to 25.8
        [5] responses recorded from real services, from release 25.10 on
        [6] public source of the successor platform"
    `);
  });

  it("writes a Markdown table", () => {
    expect(rendered("markdown", SPLIT)).toMatchInlineSnapshot(`
      "**Plan: 26 training samples, batch size 4, 3 epochs, validation split off the samples**

      | quantity | value | formula | with its values | exact value | rounding | source |
      | --- | ---: | --- | --- | ---: | --- | --- |
      | samples that train | **24** | \`ceil(training samples × train fraction)\` | \`ceil(26 × 0.9)\` | 23.4 | up to a whole number | NVIDIA NeMo Customizer v1 reference |
      | samples that validate | **2** | \`training samples − samples that train\` | \`26 − 24\` | 2 | none | NVIDIA NeMo Customizer v1 reference |
      | steps per epoch (observed) | **6** | \`ceil(samples that train / batch size)\` | \`ceil(24 / 4)\` | 6 | none | responses recorded from real services |
      | steps per epoch (documented) | **2.33333333333333333333** | \`ceil(training samples / batch size) / epochs\` | \`ceil(26 / 4) / 3\` | 7/3 | shown to 20 decimals | NVIDIA NeMo Customizer v1 reference |
      | total steps | **18** | \`epochs × ceil(samples that train / batch size)\` | \`3 × 6\` | 18 | none | NVIDIA NeMo Customizer v1 reference, and every recorded job that completed |

      - The documented steps_per_epoch is not what services report: every recorded job that states it reports ceil(samples that train / batch size). Here that is 6, not 2.33333333333333333333."
    `);
  });

  it.each([
    [{}, undefined, ""],
    [{ maxSteps: 100 }, undefined, ", max_steps 100"],
    [{ maxSteps: 1 }, undefined, ", max_steps 1"],
    [{ maxSteps: 0 }, undefined, ""],
    [{ maxSteps: -1 }, undefined, ""],
    [{}, { stepsCompleted: 1 }, "; Done: 1 step"],
    [{}, { epochsCompleted: 0 }, "; Done: 0 epochs"],
    [{}, { stepsCompleted: 2, epochsCompleted: 1 }, "; Done: 2 steps, 1 epoch"],
    [{}, {}, ""],
  ])("heads a plan with %o, %o done", (more, progress, end) => {
    const text = rendered("text", { ...RECORDED, ...more }, progress);
    const heading = text.slice(0, text.indexOf("\n\n")).replace("\n", "; ");
    expect(heading).toBe(
      `Plan: 3500 training samples, batch size 16, 2 epochs, validation set provided${end}`,
    );
  });

  it("breaks a note only where a line would be longer than 96 characters", () => {
    const [whole, long] = ["a".repeat(90), "a".repeat(91)];
    expect(noteLines(`${whole} b`)).toEqual([`  * ${whole} b`]);
    expect(noteLines(`${long} b`)).toEqual([`  * ${long}`, "    b"]);
    expect(noteLines(`${whole} b c`)).toEqual([`  * ${whole} b`, "    c"]);
  });

  it("leaves out the notes where there are none", () => {
    const derivation: Derivation = { ...value(explain(RECORDED)), notes: [] };
    const text = renderDerivation(derivation, "text");
    expect(text).not.toContain("Notes");
    expect(text).toMatch(/= 2 × 219\n\nSources\n/u);
    expect(renderDerivation(derivation, "markdown")).toMatch(/\|$/u);
  });

  it("always puts every equation of a text in one column, and breaks notes at 96 characters", () => {
    fc.assert(
      fc.property(plan, (of) => {
        const lines = rendered("text", of, { stepsCompleted: 0 }).split("\n");
        const body = lines.slice(lines.indexOf("") + 1, lines.indexOf("Notes") - 1);
        const columns = body.map((line) => /[=→] /u.exec(line)?.index);
        expect(new Set(columns).size).toBe(1);
        for (const note of lines.slice(lines.indexOf("Notes"), lines.indexOf("Sources"))) {
          expect(note.length).toBeLessThanOrEqual(96);
          expect(note).toBe(note.trimEnd());
        }
      }),
    );
  });

  it("always gives every row of a Markdown table the same number of cells", () => {
    fc.assert(
      fc.property(plan, (of) => {
        const rows = rendered("markdown", of)
          .split("\n")
          .filter((line) => line.startsWith("|"));
        expect(new Set(rows.map((row) => row.split("|").length))).toEqual(new Set([9]));
      }),
    );
  });

  it("always loses nothing as JSON", () => {
    fc.assert(
      fc.property(plan, (of) => {
        expect(JSON.parse(rendered("json", of))).toEqual(value(explain(of)));
      }),
    );
  });
});
