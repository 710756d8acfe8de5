import { describe, expect, it } from "vitest";
import { listItems } from "../../../../src/adapters/cli/input/list-items.ts";

const itemsIn = (text: string): readonly string[] | undefined =>
  listItems(text)?.spans.map(({ from, to }) => text.slice(from, to));

describe("listItems", () => {
  it("parts a list at the commas between its items, whatever stands in them", () => {
    expect(itemsIn('[{"a":[1,2],"b":"},\\\\\\"]"}, [3,[4]] ,5]')).toEqual([
      '{"a":[1,2],"b":"},\\\\\\"]"}',
      " [3,[4]] ",
      "5",
    ]);
  });

  it("takes a text that is not closed for closed at the end of its line", () => {
    expect(itemsIn('[{"a":"x},\n{"b":1}]')).toEqual(['{"a":"x},\n', '{"b":1}']);
    expect(itemsIn('[{"a":"x\\\n},{"b":1}]')).toEqual(['{"a":"x\\\n}', '{"b":1}']);
    expect(itemsIn('[{"a":"x\n},{"b":1}]')).toEqual(['{"a":"x\n}', '{"b":1}']);
  });

  it("takes what a closing bracket passes over for closed, too", () => {
    expect(itemsIn('[{"a":[1},{"b":2}]')).toEqual(['{"a":[1}', '{"b":2}']);
    expect(itemsIn('[1,{"a":2]')).toEqual(["1", '{"a":2']);
    expect(itemsIn("[1},2]")).toEqual(["1", "2"]);
  });

  it("says whether the list is closed, and where more follows it, and knows none where there is none", () => {
    expect(listItems("[1,2")?.isClosed).toBe(false);
    expect(listItems(" [1,2] \n")?.isClosed).toBe(true);
    for (const other of ['{"a":[1]}', "", "x[1]"]) expect(listItems(other)).toBeUndefined();
    expect(listItems("[1,2] \n")?.more).toBeUndefined();
    expect(listItems("[1,2]\n x")?.more).toBe(7);
  });
});
