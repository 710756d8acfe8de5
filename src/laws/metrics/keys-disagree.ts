import { shown } from "../../job/shown.ts";
import { isJsonObject } from "../../job/json.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

const listed = ({ reading }: Look): readonly unknown[] => {
  const { metrics } = reading.fields;
  return isJsonObject(metrics) && Array.isArray(metrics.keys) ? metrics.keys : [];
};

/** The keys as they are, those that are no texts by their kind. */
const bare = (keys: readonly unknown[]): string =>
  keys.map((key) => (typeof key === "string" ? key : shown(key))).join(", ");

const named = (keys: readonly unknown[]): string => keys.map(shown).join(", ") || "none";

export const keysDisagree: ReportLaw = {
  code: "metrics/keys-disagree",
  severity: "warning",
  statement: "The keys of metrics name just the series that are there.",
  source: "NVIDIA NeMo Customizer v1 reference, metrics",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", {
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 0 }], val_loss: [{ step: 0 }] } },
      }),
    ],
    holds: [report("running", { metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 0 }] } } })],
  },
  reads: ["metrics"],
  taints: [],
  isBroken: ({ reading }) => !reading.keysAgree,
  explain: (look) => {
    const series = Object.keys(look.reading.series ?? {});
    return {
      path: `${placeOf(look, "metrics")}/keys`,
      message: `metrics lists the keys ${named(listed(look))}, but has the series ${named(series)}`,
      seen: bare(listed(look)),
      expected: named(series),
    };
  },
};
