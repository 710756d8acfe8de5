import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { jobSchema, reportSchema } from "../../src/index.ts";
import { JOB, REPORT } from "./read.ts";

const app = new Hono()
  .post("/report", sValidator("json", reportSchema), (context) => context.json(context.req.valid("json")))
  .post("/job", sValidator("json", jobSchema), (context) => context.json(context.req.valid("json")));

const post = async (path: string, body: string): Promise<readonly [number, unknown]> => {
  const headers = { "content-type": "application/json" };
  const response = await app.request(path, { method: "POST", headers, body });
  const text = await response.text();
  return [response.status, response.ok ? JSON.parse(text) : undefined];
};

describe("a route that validates its body with a schema of ours", () => {
  it.each([
    { path: "/report", body: { ...REPORT, gpu_hours: 3 } },
    { path: "/job", body: JOB },
  ])("hands on what $path is for, as it came", async ({ path, body }) => {
    const text = JSON.stringify(body);
    expect(await post(path, text)).toEqual([200, JSON.parse(text)]);
  });

  it("hands on the status as the wire spells it", async () => {
    expect(await post("/report", '{"status": "CANCELED"}')).toEqual([200, { status: "cancelled" }]);
  });

  it.each([
    { path: "/report", body: '{"status": "done"}' },
    { path: "/report", body: '{"status": "running", "train_loss": NaN}' },
    { path: "/report", body: `[${JSON.stringify(REPORT)}]` },
    { path: "/report", body: JSON.stringify(JOB) },
    { path: "/report", body: "null" },
    { path: "/report", body: '{"__proto__": {"status": "running"}}' },
    { path: "/job", body: JSON.stringify(REPORT) },
    { path: "/job", body: '{"status_details": {}}' },
  ])("answers 400 at $path to $body", async ({ path, body }) => {
    expect(await post(path, body)).toEqual([400, undefined]);
  });
});
