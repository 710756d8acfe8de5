import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check-trace.ts";
import { type ConventionName, CONVENTIONS } from "../../../src/progress/index.ts";
import { type Ending, ENDINGS } from "../../../src/simulate/index.ts";
import {
  CONFIG_PAGE_TABLE,
  CONFIG_TABLE,
  JOB_PAGE_TABLE,
  JOB_TABLE,
  LOGS_TABLE,
  STATUS_TABLE,
} from "./documented-tables.ts";
import { type FieldTable, misfits } from "./field-tables.ts";
import { aRequest, type Body, CONFIGS, JOBS, startService } from "./test-service.ts";

/** The schema of what a route answers when all is well, from the document that the server itself gives. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ ...startService().standIn.openApi, $id: "https://stand-in.test/openapi" });

const check = (name: string, body: unknown): readonly unknown[] => {
  const validate = ajv.getSchema(`https://stand-in.test/openapi#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(body) === true ? [] : (validate.errors ?? []);
};

const expectAnswer = ([table, name]: readonly [FieldTable, string], body: unknown): void => {
  expect(misfits(body, table)).toEqual([]);
  expect(check(name, body)).toEqual([]);
};

const STATUS = [STATUS_TABLE, "CustomizationStatusDetails"] as const;
const JOB = [JOB_TABLE, "CustomizationJob"] as const;
const JOB_PAGE = [JOB_PAGE_TABLE, "CustomizationJobPage"] as const;
const LOGS = [LOGS_TABLE, "JobLogs"] as const;

const request = (ending: Ending, more: Readonly<Record<string, string>> = {}) =>
  aRequest({
    hyperparameters: { epochs: ending === "stops-early" ? 30 : 2 },
    custom_fields: { "jobproof.ending": ending, ...more },
  });

/** Follows a job from its creation to its end, and looks at every answer of every route on the way. */
const follow = async (ending: Ending, convention: ConventionName): Promise<readonly string[]> => {
  const { get, post } = startService({ scenario: { convention } });
  const { body: created } = await post(JOBS, request(ending));
  expectAnswer(JOB, created);
  const statuses: string[] = [];
  const mayBeAbsent = CONVENTIONS[convention].stepsPerEpochMayBeAbsent;
  const absent = new Set(mayBeAbsent ? ["steps_per_epoch", "elapsed_time"] : []);
  const table = {
    required: Object.fromEntries(Object.entries(STATUS_TABLE.required).filter(([name]) => !absent.has(name))),
    optional: Object.fromEntries(Object.entries(STATUS_TABLE.required).filter(([name]) => absent.has(name))),
  };
  for (let look = 0; look < 400; look += 1) {
    /* oxlint-disable no-await-in-loop -- one look after another */
    const { body: job } = await get(`${JOBS}/${created.id}`);
    expectAnswer(JOB, job);
    expectAnswer(JOB_PAGE, (await get(JOBS)).body);
    expectAnswer(LOGS, (await get(`${JOBS}/${created.id}/container-logs`)).body);
    const { body: report } = await get(`${JOBS}/${created.id}/status`);
    expectAnswer([table, STATUS[1]], report);
    const options = convention === "platform" ? { convention } : {};
    expect(checkReport(report, options).verdict).toBe("lawful");
    expect(checkReport(job).jobs[0]?.findings.filter(({ code }) => code.startsWith("shape/"))).toEqual([]);
    statuses.push(report.status);
    if (["ready", "failed", "cancelled"].includes(report.status)) return statuses;
    /* oxlint-enable no-await-in-loop */
  }
  throw new Error(`${ending} does not end: ${statuses.join(" ")}`);
};

describe("every answer of every route", () => {
  it.each(ENDINGS)(
    "is as documented, and as the OpenAPI document says, for a job that %s",
    async (ending) => {
      const statuses = await follow(ending, "customizer-25.12");
      expect(statuses.length).toBeGreaterThan(1);
    },
  );

  it.each(["documented", "customizer-25.4", "customizer-25.10", "platform"] as const)(
    "is as documented under the habits of %s",
    async (convention) => {
      await follow("completes", convention);
    },
  );

  it("is as documented where a cancellation is requested", async () => {
    const { create, post } = startService();
    const id = await create();
    for (let time = 0; time < 2; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the second is not the first
      const { body } = await post(`${JOBS}/${id}/cancel`);
      expectAnswer(JOB, body);
      expect(body.status).toBe("cancelling");
    }
  });

  it("is as documented for configurations", async () => {
    const { get } = startService();
    const { body } = await get(CONFIGS);
    expectAnswer([CONFIG_PAGE_TABLE, "CustomizationConfigPage"], body);
    for (const { namespace, name } of body.data as readonly (Body & { namespace: string; name: string })[]) {
      // oxlint-disable-next-line no-await-in-loop -- a handful
      const { body: config } = await get(`${CONFIGS}/${namespace}/${name}`);
      expectAnswer([CONFIG_TABLE, "CustomizationConfig"], config);
    }
  });

  it("is a problem as the document says where a request is refused", async () => {
    const { get, post, send } = startService();
    const refused = [
      await post(JOBS, {}),
      await post(JOBS, "{"),
      await get(`${JOBS}?page=0`),
      await get(`${JOBS}/none`),
      await get(`${CONFIGS}/a/b`),
      await get("/none"),
      await send("PATCH", JOBS),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 400, 422, 404, 404, 404, 405]);
    for (const { body } of refused) expect(check("Problem", body)).toEqual([]);
  });
});

describe("the tables", () => {
  const report = {
    status: "running",
    created_at: "2025-05-30T07:12:40.122576",
    updated_at: "2025-05-30T07:12:40",
    percentage_done: 0,
    epochs_completed: 0,
    steps_completed: 0,
    steps_per_epoch: null,
    best_epoch: null,
    elapsed_time: 0,
    train_loss: null,
    val_loss: null,
    metrics: null,
    status_logs: [{ updated_at: "2025-05-30T07:12:40", message: "created", detail: null }],
  };

  it.each([
    { wrong: { status: "RUNNING" }, where: ".status" },
    { wrong: { updated_at: "2025-05-30T07:12:40Z" }, where: ".updated_at" },
    { wrong: { steps_completed: 1.5 }, where: ".steps_completed" },
    { wrong: { metrics: { keys: ["loss"], metrics: {} } }, where: ".metrics" },
    { wrong: { status_logs: [{ message: "x" }] }, where: ".status_logs" },
    { wrong: { colour: 1 }, where: ".colour is unknown" },
  ])("object to $where", ({ wrong, where }) => {
    expect(misfits(report, STATUS_TABLE)).toEqual([]);
    expect(misfits({ ...report, ...wrong }, STATUS_TABLE)).toEqual([expect.stringContaining(where)]);
  });

  it("object to what is missing", () => {
    const { val_loss: _, ...rest } = report;
    expect(misfits(rest, STATUS_TABLE)).toEqual([".val_loss is missing"]);
  });
});
