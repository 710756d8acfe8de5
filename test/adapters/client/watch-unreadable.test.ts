import { describe, expect, it } from "vitest";
import { lawfulRun } from "../../support/lawful-run.ts";
import { untyped } from "../../support/untyped.ts";
import { JOB, pretendedService, told } from "./pretended-service.ts";
import { RUN } from "./short-run.ts";

describe("watchJob, of what cannot be judged", () => {
  it("tells as it happens, and once, that reports are of another job and are not judged", async () => {
    const [first, second, third] = lawfulRun(RUN).slice(4, 7);
    const another = { ...second, id: "cust-other" };
    const events = await told(
      pretendedService([{ ...first, id: JOB }, another, another, { ...third, status: "failed" }]),
    );
    const sentence = `a report is of the job "cust-other", and "${JOB}" is watched; it was not judged.`;
    expect(events.flatMap((event) => (event.type === "report" ? [event.unreadable] : []))).toEqual([
      [],
      [sentence],
      [],
      [],
    ]);
    expect(events.at(-1)).toMatchObject({ outcome: { verdict: { jobs: [{ reports: 2 }] } } });
  });

  it("tells with the first report what of the options cannot be used", async () => {
    const [first, second] = await told(pretendedService([lawfulRun(RUN)[4] ?? 500]), {
      check: untyped({ convention: "guesses" }),
      limits: { total: 8 },
    });
    expect(first).toMatchObject({ unreadable: [expect.stringMatching(/"guesses"/u)] });
    expect(second).toMatchObject({ unreadable: [] });
  });
});
