import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { printPieces, type Output } from "../../../src/adapters/cli/streams.ts";

const ELSEWHERE = {
  stdin: { async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {} },
  stderr: { write: () => true },
  env: {},
};

function* pieces(count: number): Generator<string> {
  for (let number = 0; number < count; number += 1) yield `${String(number).padStart(999, ".")}\n`;
}

describe("printPieces", () => {
  it("writes all pieces in their order", async () => {
    let text = "";
    const stdout: Output = { write: (part) => (text += part) };
    await printPieces({ ...ELSEWHERE, stdout }, pieces(500));
    expect(text).toBe([...pieces(500)].join(""));
  });

  it("goes no faster than its output", async () => {
    let [most, taken] = [0, 0];
    const stdout = new Writable({
      highWaterMark: 1000,
      write: (chunk: Buffer, _, done) => {
        most = Math.max(most, stdout.writableLength);
        taken += chunk.length;
        setImmediate(done);
      },
    });
    await printPieces({ ...ELSEWHERE, stdout }, pieces(1000));
    expect(taken).toBe(1_000_000);
    expect(most).toBeLessThan(70_000);
  });

  it("stops where its output takes no more", async () => {
    let asked = 0;
    const stdout = new Writable({
      write: (_, __, done) => {
        done(new Error("the reader has left"));
      },
    });
    stdout.on("error", () => undefined);
    const counted = function* counted(): Generator<string> {
      for (const piece of pieces(10_000)) {
        asked += 1;
        yield piece;
      }
    };
    await printPieces({ ...ELSEWHERE, stdout }, counted());
    expect(asked).toBeLessThan(100);
  });
});
