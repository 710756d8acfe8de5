import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NESTED_FIELDS, REPORT_FIELDS, STATUS_FIELD } from "../../src/report/fields.ts";
import { LOG_SHAPE } from "../../src/report/logs.ts";
import { hasUnknownField } from "../../src/report/problems.ts";
import { METRICS_SHAPE, POINT_SHAPE, SERIES_SHAPE } from "../../src/report/series.ts";
import {
  hasUnknownLogField,
  hasUnknownMetricsField,
  hasUnknownPointField,
  hasUnknownReportField,
  isSeriesName,
} from "../../src/report/unknown-fields.ts";

const hasUnknownSeries = (series: object): boolean => !Object.keys(series).every(isSeriesName);

const REPORT_NAMES = new Set([
  "id",
  ...[STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS].map(({ name }) => name),
]);

describe.each([
  ["hasUnknownReportField", hasUnknownReportField, REPORT_NAMES],
  ["hasUnknownMetricsField", hasUnknownMetricsField, METRICS_SHAPE.names],
  ["isSeriesName", hasUnknownSeries, SERIES_SHAPE.names],
  ["hasUnknownPointField", hasUnknownPointField, POINT_SHAPE.names],
  ["hasUnknownLogField", hasUnknownLogField, LOG_SHAPE.names],
])("%s", (_, hasUnknown, names) => {
  it("knows the names of its shape's table", () => {
    expect(hasUnknown(Object.fromEntries([...names].map((name) => [name, null])))).toBe(false);
  });

  it("always says what the table says", () => {
    const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom("keys", "step", "id"), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, fc.constant(1)), (fields) => {
        expect(hasUnknown(fields)).toBe(hasUnknownField(fields, names));
      }),
    );
  });
});
