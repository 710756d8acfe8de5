import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jobUrls } from "../../../src/adapters/client/job-url.ts";

/** What might lead out of a step of a path. */
const odd = fc.constantFrom(
  "a",
  ".",
  "/",
  "\\",
  "%",
  "2e",
  "?",
  "#",
  " ",
  "é",
  ":",
  "@",
  "\uD83D",
  "\uDE00",
  "\n",
);

const statusUrl = (base: string, id: string): string => {
  const urls = jobUrls(base, id);
  return urls.ok ? urls.value.status : urls.error.join(" ");
};

describe("jobUrls", () => {
  it.each([
    "https://customizer.example",
    "https://customizer.example/",
    "https://customizer.example///",
    "https://customizer.example/v1/customization/jobs",
    "https://customizer.example/v1/customization/jobs/",
    "HTTPS://Customizer.Example:443/v1/customization/jobs//",
  ])("finds the jobs of %s", (base) => {
    expect(jobUrls(base, "cust-1")).toEqual({
      ok: true,
      value: {
        job: "https://customizer.example/v1/customization/jobs/cust-1",
        status: "https://customizer.example/v1/customization/jobs/cust-1/status",
      },
    });
  });

  it("keeps the path that a gateway puts in front, and the port", () => {
    expect(statusUrl("http://[::1]:8080/nemo/eu/", "a")).toBe(
      "http://[::1]:8080/nemo/eu/v1/customization/jobs/a/status",
    );
    expect(statusUrl("http://h/nemo/v1/customization/jobs", "a")).toBe(
      "http://h/nemo/v1/customization/jobs/a/status",
    );
  });

  it("escapes the id, so that it is one step of the path and nothing else", () => {
    expect(statusUrl("http://h", "../a?b#c/d é")).toBe(
      "http://h/v1/customization/jobs/..%2Fa%3Fb%23c%2Fd%20%C3%A9/status",
    );
  });

  it("asks for the id that was meant, or refuses it", () => {
    fc.assert(
      fc.property(fc.string({ unit: odd }), (id) => {
        const urls = jobUrls("http://h", id);
        if (!urls.ok) expect(["", ".", ".."].includes(id) || !/^\P{Cs}*$/u.test(id)).toBe(true);
        else {
          const { pathname, search, hash } = new URL(urls.value.status);
          expect([search, hash]).toEqual(["", ""]);
          expect(decodeURIComponent(pathname)).toBe(`/v1/customization/jobs/${id}/status`);
        }
      }),
    );
  });

  it.each([
    {
      base: "customizer.example",
      says: 'the URL is "customizer.example"; it must be whole, such as https://',
    },
    { base: "", says: 'the URL is ""; it must be whole' },
    { base: "ftp://h", says: 'the URL has the scheme "ftp"; it must be http or https.' },
    { base: "localhost:8000", says: 'the URL has the scheme "localhost"; it must be http or https.' },
    { base: "http://ann:secret@h", says: "the URL holds a name or a password; they belong in an" },
    { base: "http://h/?page=2", says: "the URL has a query or a fragment; it must end with its path" },
    { base: "http://h/#jobs", says: "the URL has a query or a fragment" },
  ])("refuses the base $base in a sentence", ({ base, says }) => {
    expect(statusUrl(base, "cust-1")).toContain(says);
    expect(statusUrl(base, "cust-1")).not.toContain("secret");
  });

  it.each(["", ".", "..", "\uD800"])("refuses the id %j in a sentence", (id) => {
    expect(statusUrl("http://h", id)).toMatch(/^the job is ".*"; it must be an id, such as cust-\w+\.$/u);
  });

  it("tells what is wrong with both", () => {
    expect(jobUrls("h", "")).toMatchObject({
      ok: false,
      error: [/the URL/u, /the job/u].map((text) => expect.stringMatching(text) as string),
    });
  });
});
