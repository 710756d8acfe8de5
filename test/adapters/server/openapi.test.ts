import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { JOBS, startService } from "./test-service.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const { get, send, standIn } = startService();
const paths = (standIn.openApi as { readonly paths: Paths }).paths;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What a linter objects to. A route that takes nothing from its caller has nothing to refuse. */
const objections = async (document: unknown): Promise<readonly string[]> => {
  const rules = { "operation-4xx-response": "off" } as const;
  const config = await createConfig({ extends: ["recommended-strict"], rules });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

describe("the OpenAPI document", () => {
  it("is served as it is", async () => {
    const { status, body } = await get("/openapi.json");
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(standIn.openApi)));
    expect(body["openapi"]).toBe("3.1.0");
  });

  it("is a document of OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(
      JSON.parse(JSON.stringify(standIn.openApi)) as Record<string, unknown>,
    );
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("would not be one without its paths", async () => {
    const { paths: _, ...rest } = standIn.openApi;
    expect((await new Validator().validate({ ...rest, info: {} })).valid).toBe(false);
  });

  it("is nothing that a linter objects to", async () => {
    expect(await objections(standIn.openApi)).toEqual([]);
    const { security: _, ...open } = standIn.openApi;
    expect(await objections(open)).toContain(
      "security-defined: Every operation should have security defined on it or on the root level.",
    );
  });

  it("names each operation once", () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("describes what each path holds in braces, and nothing else as a part of it", () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((each) => each.in === "path").map(({ name }) => name);
      expect(named).toEqual(Array.from(path.matchAll(/\{(\w+)\}/gu), ([, name]) => name));
    }
  });

  it.each(operations)(
    "describes $method $path, which is answered as it says",
    async ({ path, method, operation }) => {
      const { status } = await send(method.toUpperCase(), path.replaceAll(/[{}]/gu, ""));
      expect(status).not.toBe(405);
      expect(Object.keys(operation.responses)).toContain(String(status));
    },
  );

  it.each(Object.entries(paths))("describes every method of %s", async (path, methods) => {
    const { headers } = await send("OPTIONS", path.replaceAll(/[{}]/gu, ""));
    const allowed = (headers.get("allow") ?? "")
      .split(", ")
      .filter((each) => !["HEAD", "OPTIONS"].includes(each));
    expect(allowed.map((each) => each.toLowerCase()).toSorted()).toEqual(Object.keys(methods).toSorted());
  });

  it("describes all routes of the service", () => {
    expect(Object.keys(paths).filter((path) => path.startsWith("/v1/"))).toEqual([
      JOBS,
      `${JOBS}/{id}`,
      `${JOBS}/{id}/status`,
      `${JOBS}/{id}/cancel`,
      `${JOBS}/{id}/container-logs`,
      "/v1/customization/configs",
      "/v1/customization/configs/{namespace}/{name}",
    ]);
  });
});
