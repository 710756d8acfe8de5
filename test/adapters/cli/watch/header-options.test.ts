import { afterAll, describe, expect, it } from "vitest";
import { headersOf } from "../../../../src/adapters/cli/watch/header-options.ts";
import { scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

describe("headersOf", () => {
  it("reads headers from options and files, the later of two with one name", async () => {
    const file = scratch.write(
      "secret.txt",
      "# how to get in\r\nAuthorization: Bearer a:b\r\n\r\nX-Team: one\r\n",
    );
    expect(await headersOf([`@${file}`, "x-team:two", "X-Empty:"])).toEqual({
      ok: true,
      value: { authorization: "Bearer a:b", "x-team": "two", "x-empty": "" },
    });
    expect(await headersOf([])).toEqual({ ok: true, value: {} });
  });

  it("says what is wrong with each, but tells no value", async () => {
    expect(await headersOf(["secret", ": secret", "@/no/such/file"])).toEqual({
      ok: false,
      error: [
        'a --header is not of the form "Name: value".',
        'a --header is not of the form "Name: value".',
        '--header "@/no/such/file": there is no such file.',
      ],
    });
  });
});
