import { describe, expect, it } from "vitest";
import { vitestSetup } from "../../../src/adapters/server/index.ts";
import { CONTROL } from "./test-service.ts";

describe("vitestSetup", () => {
  it("provides the address of a server that runs until the tests have ended", async () => {
    const provided = new Map<string, string>();
    const tearDown = await vitestSetup({ progress: "polls" })({
      provide: (key, value) => {
        provided.set(key, value);
      },
    });
    const url = provided.get("jobproofUrl") ?? "";
    expect((await fetch(`${url}${CONTROL}`)).status).toBe(200);
    await tearDown();
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("ends the run where its options cannot be used", async () => {
    await expect(vitestSetup({ speed: -1 })({ provide: () => undefined })).rejects.toThrow("speed is -1");
  });
});
