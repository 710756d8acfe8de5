import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUT, readingOf, UNENDED } from "./reading-of.ts";

describe("valueReader, on values that are whole", () => {
  it.each([
    { what: "a value a line", content: '{"a":1}\n{"a":2}\n', seen: ['1 {"a":1}', '2 {"a":2}'] },
    { what: "no line feed at the end", content: '{"a":1}\n{"a":2}', seen: ['1 {"a":1}', '2 {"a":2}'] },
    { what: "CRLF", content: '{"a":1}\r\n{"a":2}\r\n', seen: ['1 {"a":1}', '2 {"a":2}'] },
    { what: "a byte-order mark", content: '\uFEFF{"a":1}\n', seen: ['1 {"a":1}'] },
    {
      what: "files joined, each with its byte-order mark",
      content: '\uFEFF{"a":1}\n\uFEFF{\n"a":2}\n',
      seen: ['1 {"a":1}', '2 {"a":2}'],
    },
    { what: "one document", content: '{\n  "a": [\n    1\n  ]\n}\n', seen: ['1 {"a":[1]}'] },
    { what: "a document with CRLF", content: '{\r\n  "a": 1\r\n}\r\n', seen: ['1 {"a":1}'] },
    {
      what: "documents one after another",
      content: '{\n "a": 1\n}\n{\n "a": 2\n}\n',
      seen: ['1 {"a":1}', '4 {"a":2}'],
    },
    {
      what: "documents among lines",
      content: '{"a":1}\n{\n"a":2\n}\n{"a":3}',
      seen: ['1 {"a":1}', '2 {"a":2}', '5 {"a":3}'],
    },
    {
      what: "an array of a value a line",
      content: '[\n{"a":1},\n{"a":2}\n]\n',
      seen: ['1 [{"a":1},{"a":2}]'],
    },
    {
      what: "a list of a value a line",
      content: '{"data": [\n{"a":1},\n{"a":2}\n]}\n',
      seen: ['1 {"data":[{"a":1},{"a":2}]}'],
    },
    { what: "a value on the line after its name", content: '{"a":\n{"b":1}\n}\n', seen: ['1 {"a":{"b":1}}'] },
    { what: "brackets in texts", content: '{\n"a": "}\\"]"\n}\n', seen: ['1 {"a":"}\\"]"}'] },
    { what: "empty lines in a document", content: '{\n\n"a":1\n\n}\n', seen: ['1 {"a":1}'] },
    { what: "single values", content: 'null\n4\n"x"\n', seen: ["1 null", "2 4", '3 "x"'] },
    { what: "nothing", content: "", seen: [] },
    { what: "nothing but a byte-order mark", content: "\uFEFF", seen: [] },
  ])("reads $what", ({ content, seen }) => {
    expect(readingOf(content)).toEqual(seen);
  });

  it("tells of empty lines between values once, and of those at the end never", () => {
    expect(readingOf('\n{"a":1}\n\n \t\r\n{"a":2}\n\n\n')).toEqual([
      "1 blank 1",
      '2 {"a":1}',
      "3 blank 2",
      '5 {"a":2}',
    ]);
    expect(readingOf('{"a":1}\n\nx\n\n{\n"a":2}')).toEqual([
      '1 {"a":1}',
      "2 blank 1",
      '3 ! it is no JSON: it begins with "x".',
      "4 blank 1",
      '5 {"a":2}',
    ]);
  });

  it("reads the same values from any layout of the same JSON", () => {
    const values = fc.array(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, 2, "\t"), (objects, indent) => {
        const laidOut = objects.map((object) => JSON.stringify(object, null, indent)).join("\n");
        const told = readingOf(laidOut).map((entry) => entry.slice(entry.indexOf(" ") + 1));
        expect(told).toEqual(objects.map((object) => JSON.stringify(object)));
      }),
    );
  });
});

describe("valueReader, on lines that are broken", () => {
  const GOOD = '{"a":1}';
  it.each([
    { what: "a text", bad: '{"b":"x', within: "a text" },
    { what: "an object", bad: '{"b":1', within: "an object" },
    { what: "an object after a comma", bad: '{"b":1,', within: "an object" },
    { what: "an object within", bad: '{"b":{"c":2}', within: "an object" },
    { what: "its first character", bad: "{", within: "an object" },
  ])("loses no other line to one cut off in $what", ({ bad, within }) => {
    const reason = UNENDED(within);
    expect(readingOf(`${bad}\n${GOOD}\n${GOOD}\n`)).toEqual([`1 ! ${reason}`, `2 ${GOOD}`, `3 ${GOOD}`]);
    expect(readingOf(`${GOOD}\n${bad}\n${GOOD}\n`)).toEqual([`1 ${GOOD}`, `2 ! ${reason}`, `3 ${GOOD}`]);
  });

  it.each(["a text", "an object"])("asks whether the file was cut off where it ends in %s", (within) => {
    const bad = within === "a text" ? '{"b":"x' : '{"b":1';
    for (const end of ["", "\n", "\r\n"])
      expect(readingOf(`${GOOD}\n${bad}${end}`)).toEqual([`1 ${GOOD}`, `2 ! ${CUT(within)}`]);
  });

  it("loses no other line to one cut off where a value might follow", () => {
    for (const bad of ['{"b":[', '{"b":[1,', '{"b":'])
      for (const after of [[GOOD], [GOOD, GOOD], [GOOD, GOOD, GOOD]])
        expect(readingOf([bad, ...after].join("\n"))).toEqual([
          `1 ! ${UNENDED(bad.includes("[") ? "a list" : "an object")}`,
          ...after.map((good, at) => `${at + 2} ${good}`),
        ]);
  });

  it("names each of several lines that are cut off", () => {
    expect(readingOf(`{"b":{\n\n{"b":"x\n{"b":NaN}\n${GOOD}\n`)).toEqual([
      `1 ! ${UNENDED("an object")}`,
      "2 blank 1",
      `3 ! ${UNENDED("a text")}`,
      "4 ! NaN at column 6 is how Python writes it; JSON has no such number.",
      `5 ${GOOD}`,
    ]);
    expect(readingOf('{"b":{\n{"b":1,\n{"b":"x')).toEqual([
      `1 ! ${UNENDED("an object")}`,
      `2 ! ${UNENDED("an object")}`,
      `3 ! ${CUT("a text")}`,
    ]);
  });

  it("does not take what follows a line cut off for the rest of it", () => {
    expect(readingOf(`{"b":1,\n${GOOD}\nx\n`)).toEqual([
      `1 ! ${UNENDED("an object")}`,
      `2 ${GOOD}`,
      '3 ! it is no JSON: it begins with "x".',
    ]);
    expect(readingOf('{"b":"x\ny\n{\n\n')).toEqual([
      `1 ! ${UNENDED("a text")}`,
      '2 ! it is no JSON: it begins with "y".',
      `3 ! ${CUT("an object")}`,
    ]);
  });

  it("names lines in any place, and reads the rest", () => {
    expect(readingOf(`hello\n${GOOD}\n[INFO] begin {\n${GOOD}\n{"a":1}}\n${GOOD}${GOOD}\n`)).toEqual([
      '1 ! it is no JSON: it begins with "hello".',
      `2 ${GOOD}`,
      '3 ! "INFO" at column 2 is nothing that JSON knows.',
      `4 ${GOOD}`,
      "5 ! the } at column 8 closes nothing that was opened.",
      "6 ! a second value begins at column 8; each must begin on a line of its own.",
    ]);
  });

  it("names a line that is not UTF-8, and its column", () => {
    const content = Buffer.concat([
      Buffer.from(`${GOOD}\n{"b":"`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${GOOD}`),
    ]);
    expect(readingOf(content)).toEqual([`1 ${GOOD}`, "2 ! it is not UTF-8 at column 7.", `3 ${GOOD}`]);
  });

  it("says of a file in another encoding just that", () => {
    const utf16 = Buffer.from(`\uFEFF${GOOD}\n${GOOD}\n`, "utf16le");
    const reason = ["- ! it is UTF-16; JSON is written in UTF-8."];
    expect(readingOf(utf16)).toEqual(reason);
    expect(readingOf(utf16.swap16())).toEqual(reason);
    expect(readingOf(Buffer.from(`${GOOD}\n${GOOD}\n`, "utf16le"))).toEqual(reason);
    for (const zeros of [Buffer.alloc(100), Buffer.concat([Buffer.alloc(9), Buffer.from(`\n${GOOD}\n`)])])
      expect(readingOf(zeros)).toEqual([
        "- ! it begins with NUL bytes, which no text has: was it ever written?",
      ]);
    expect(readingOf(Uint8Array.of(0x1f, 0x8b, 8, 0, 10, 200, 10))).toEqual([
      "- ! it is compressed; unpack it first.",
    ]);
    const later = Buffer.concat([Buffer.from("4\n"), Buffer.of(0x1f, 0x8b), Buffer.from("\n5")]);
    expect(readingOf(later)).toEqual(["1 4", "2 ! it is not UTF-8 at column 2.", "3 5"]);
  });
});

describe("valueReader, on documents that are broken", () => {
  it("names one place where a document stops being JSON", () => {
    expect(readingOf('{\n  "a": 1\n  "b": 2,\n  "c": 3\n}\n{"a":1}\n')).toEqual([
      "3 ! a comma was expected at column 3.",
      '6 {"a":1}',
    ]);
    expect(readingOf('{\n  "a": "x,\n  "b": 2\n}\n')).toEqual([
      "2 ! the text that begins at column 8 does not end on its line.",
    ]);
    expect(readingOf('{\n  "a": NaN,\n  "b": 2\n}\n')).toEqual([
      "2 ! NaN at column 8 is how Python writes it; JSON has no such number.",
    ]);
  });

  it("says once that a document is cut off, on its last line", () => {
    expect(readingOf('{\n  "a": [\n    1,\n    2\n')).toEqual([`4 ! ${CUT("a list")}`]);
    expect(readingOf('{\n  "a": {\n    "b": "x')).toEqual([`3 ! ${CUT("a text")}`]);
    expect(readingOf('[\n{"a":1},\n{"a":2},\n')).toEqual([
      '1 [{"a":1},{"a":2},null]',
      `3 ! ${CUT("a list")}`,
    ]);
  });

  it("goes on after a document that is cut off", () => {
    expect(readingOf('{\n  "a": {\n\n    "b": 1\n{"a":1}\n{"a":2}\n')).toEqual([
      `1 ! ${UNENDED("an object")} Lines 2 to 4 seem to belong to it, and are skipped.`,
      '5 {"a":1}',
      '6 {"a":2}',
    ]);
  });

  it("names the line of a document that is not UTF-8", () => {
    const content = Buffer.concat([Buffer.from('{\n"a":"'), Buffer.from([0xff]), Buffer.from('"\n}\n4')]);
    expect(readingOf(content)).toEqual(["2 ! it is not UTF-8 at column 6.", "4 4"]);
  });

  it("does not hold a document that is too long, and goes on after it", () => {
    expect(readingOf('{\n"a":1,\n"b":2\n}\n4', 10)).toEqual([
      "1 ! a value of more than 10 characters begins here, too long to be read.",
      "5 4",
    ]);
    expect(readingOf('{\n"a":1\n}\n4', 9)).toEqual(['1 {"a":1}', "4 4"]);
  });
});
