import { cpus } from "node:os";
import { consumed, type Spread } from "./contest.ts";
import { PEERS } from "./peers.ts";
import { flaws, measureRows, type Row } from "./rows.ts";

const HEADINGS = ["what", "against", "median", "min to max", "reach", ""] as const;

const figure = (value: number, unit: Row["unit"]): string => {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return unit === "bytes" ? value.toFixed(1) : value.toPrecision(2);
};

const range = ({ min, max }: Spread, unit: Row["unit"]): string =>
  `${figure(min, unit)} to ${figure(max, unit)}`;

const reach = ({ target, unit }: Row): string =>
  "atLeast" in target ? `≥ ${figure(target.atLeast, unit)} ${unit}` : `≤ ${target.atMost} ${unit}`;

const outcome = ({ met }: Row): string => (met ? "met" : "NOT met");

const cells = (row: Row): readonly string[] => [
  row.what,
  row.against,
  `${figure(row.measured.median, row.unit)} ${row.unit}`,
  range(row.measured, row.unit),
  reach(row),
  outcome(row),
];

const table = (lines: readonly (readonly string[])[]): string => {
  const widths = HEADINGS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const isJson = process.argv.includes("--json");
const machine = `Node ${process.version} (V8 ${process.versions.v8}), ${process.arch}, ${cpus()[0]?.model ?? "unknown processor"}`;
const warnings = flaws();
const rows = await measureRows();

if (isJson) print(JSON.stringify({ machine, flaws: warnings, rows, consumed: consumed() }, null, 2));
else {
  print(`${machine}\n`);
  print(table([HEADINGS, ...rows.map((row) => cells(row))]));
  print(`\n${rows.map(({ what, detail }) => `${what}: ${detail}`).join("\n")}`);
  if (PEERS.length === 0) print("\nThe peers are not installed: npm ci --prefix test/bench/peers");
  for (const warning of warnings) print(`\nwarning: ${warning}`);
  print(`\nAll results were consumed (${consumed()}). Ratios are of this run on this machine.`);
}
