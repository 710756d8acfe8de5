import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";
import { type Run } from "../simulate.ts";
import { COUNTER_FAULTS } from "./counter-lies.ts";
import { type Fault, type FaultyRun } from "./fault.ts";
import { METRIC_FAULTS } from "./metric-lies.ts";
import { PERCENTAGE_FAULTS } from "./percentage-lies.ts";
import { PLAN_FAULTS } from "./plan-lies.ts";
import { SHAPE_FAULTS } from "./shape-lies.ts";
import { STATUS_FAULTS } from "./status-lies.ts";
import { TIME_FAULTS } from "./time-lies.ts";
import { TRANSPORT_FAULTS } from "./transport.ts";

/**
 * Everything that can go wrong with the reports of a job: for each law whose break is an error or a
 * warning at least one lie that breaks it and no other, in the order of judgement; then what happens
 * to true reports on their way.
 */
export const FAULTS: readonly Fault[] = Object.freeze([
  ...SHAPE_FAULTS,
  ...PLAN_FAULTS,
  ...TIME_FAULTS,
  ...STATUS_FAULTS,
  ...COUNTER_FAULTS,
  ...PERCENTAGE_FAULTS,
  ...METRIC_FAULTS,
  ...TRANSPORT_FAULTS,
]);

/** The fault of a name, or the first that breaks the law of a code; `undefined` where there is none. */
export const faultOf = (nameOrCode: string): Fault | undefined =>
  FAULTS.find(({ name }) => name === nameOrCode) ?? FAULTS.find(({ breaks }) => breaks === nameOrCode);

/** Why a fault cannot be done to a run. */
export interface FaultFailure {
  readonly code: "does-not-apply" | "not-a-fault" | "not-a-run";
  readonly fault: string;
  /** One sentence: to which runs the fault can be done. */
  readonly message: string;
}

const isFault = (value: unknown): boolean =>
  isJsonObject(value) && typeof value["appliesTo"] === "function" && typeof value["inject"] === "function";

const isRun = (value: unknown): boolean => isJsonObject(value) && isJsonObject(value["scenario"]);

/** Does a fault to a run, or says why it cannot be done to it. The run itself stays as it is. */
export const injectFault = (run: Run, fault: Fault): Result<FaultyRun, FaultFailure> => {
  if (!isFault(fault))
    return err({
      code: "not-a-fault",
      fault: shown(fault),
      message: `what was given is ${shown(fault)} and no fault; take one of FAULTS, or what faultOf finds.`,
    });
  if (!isRun(run))
    return err({
      code: "not-a-run",
      fault: fault.name,
      message: `what was given is ${shown(run)} and no run; take what simulate gives as its value.`,
    });
  return fault.appliesTo(run)
    ? ok(fault.inject(run))
    : err({
        code: "does-not-apply",
        fault: fault.name,
        message: `${fault.name} cannot be done to this run: it can be done ${fault.where}.`,
      });
};
