import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxProblem } from "../../../../src/adapters/cli/input/syntax-problem.ts";

const PYTHON = "is it a Python dump? JSON comes from json.dumps.";

describe("syntaxProblem", () => {
  it.each([
    { text: '{"a": NaN}', reason: "NaN at column 7 is how Python writes it; JSON has no such number." },
    {
      text: '{"a": Infinity}',
      reason: "Infinity at column 7 is how Python writes it; JSON has no such number.",
    },
    {
      text: '{"a": -Infinity}',
      reason: "-Infinity at column 7 is how Python writes it; JSON has no such number.",
    },
    { text: '{"a": NaN', reason: "NaN at column 7 is how Python writes it; JSON has no such number." },
    { text: "{'a': 1}", reason: `the single quote at column 2 begins no JSON text: ${PYTHON}` },
    { text: '{"a": None}', reason: `None at column 7 is how Python writes null: ${PYTHON}` },
    { text: '{"a": True}', reason: `True at column 7 is how Python writes true: ${PYTHON}` },
    { text: '{"a": False}', reason: `False at column 7 is how Python writes false: ${PYTHON}` },
    { text: '{"a": 1,}', reason: "a comma too many stands before column 9." },
    { text: "[1,]", reason: "a comma too many stands before column 4." },
    { text: "[1,,2]", reason: "a value was expected at column 4." },
    { text: '{"a": }', reason: "a value was expected at column 7." },
    { text: "{,}", reason: "a value was expected at column 2." },
    { text: "{1: 2}", reason: "a name in double quotes was expected at column 2." },
    { text: '{"a" 1}', reason: "a colon was expected at column 6." },
    { text: '{"a": 1 "b": 2}', reason: "a comma was expected at column 9." },
    { text: '{"a": [1}', reason: "the } at column 9 does not match the bracket that is open." },
    {
      text: '{"a": "\u0001"}',
      reason: "the text at column 7 has a bare control character; JSON escapes them.",
    },
    { text: String.raw`{"a": "\q"}`, reason: "the text at column 7 has an escape that JSON does not know." },
    { text: '{"a": 1.}', reason: "the number at column 7 is unfinished." },
    { text: '{"a": 01}', reason: "a comma was expected at column 8." },
    { text: "/* a */ 1", reason: "the comment at column 1 is no JSON." },
    { text: '{"a": 1} x', reason: '"x" at column 10 is nothing that JSON knows.' },
    { text: '{"a": 1}, {"b": 2}', reason: 'the value ends before column 9, yet ", {\\"b\\": 2}" follows.' },
    { text: '{"a": "b', reason: "it ends in the middle of a text: was the file cut off?" },
    { text: '{"a": tr', reason: "it ends in the middle of an object: was the file cut off?" },
    { text: '{"a": [1.', reason: "it ends in the middle of a list: was the file cut off?" },
    { text: "{bad", reason: '"bad" at column 2 is nothing that JSON knows.' },
    { text: '{"a": fals', reason: "it ends in the middle of an object: was the file cut off?" },
    { text: '{"a": fool', reason: '"fool" at column 7 is nothing that JSON knows.' },
    { text: "status=running", reason: 'it is no JSON: it begins with "status=running".' },
    { text: '{"a": foo}', reason: '"foo" at column 7 is nothing that JSON knows.' },
  ])("says of $text what is wrong", ({ text, reason }) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(syntaxProblem(text)).toEqual({ lineOffset: 0, reason });
  });

  it("says of a line, below which there are others, only that it ends", () => {
    expect(syntaxProblem('{"a": [1', "line").reason).toBe("the line ends in the middle of a list.");
    expect(syntaxProblem('{"a": 01}', "line").reason).toBe("a comma was expected at column 8.");
  });

  it("counts lines and columns", () => {
    expect(syntaxProblem('{\r\n  "a": 1,\r\n  "b": x\r\n}')).toEqual({
      lineOffset: 2,
      reason: '"x" at column 8 is nothing that JSON knows.',
    });
  });

  it("names no place in what is nested too deep to look for it", () => {
    const [opening, closing] = ["[".repeat(100_000), "]".repeat(100_000)];
    expect(syntaxProblem(`${opening}x${closing}`)).toEqual({ lineOffset: 0, reason: "it is no JSON." });
    expect(syntaxProblem(opening).reason).toBe("it ends in the middle of a list: was the file cut off?");
  });

  it("gives one sentence of bounded length for whatever is no JSON", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", "'", "NaN", "{", "]", ",", '"', "\\", "x".repeat(500)))
      .map(([json, at, junk]) => json.slice(0, at % (json.length + 1)) + junk);
    fc.assert(
      fc.property(broken, (text) => {
        expect(syntaxProblem(text).reason).toMatch(/^[^\n]{1,250}[.?]$/u);
      }),
    );
  });
});
