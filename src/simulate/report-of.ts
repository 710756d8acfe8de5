import { MICROS_PER_SECOND } from "../job/instant.ts";
import { type JsonObject } from "../job/json.ts";
import { type StatusDetails, type StatusReport } from "../job/status-report.ts";
import { type Life } from "./life.ts";
import { metricsOf } from "./series.ts";

/** What elapsed_time says, in seconds; `undefined` where the release leaves it out. */
const elapsedTime = ({ account, scenario }: Life): number | null | undefined => {
  switch (scenario.habits.elapsedTime) {
    case "absent":
      return undefined;
    case "zero":
      return 0;
    case "wall-time-with-queue":
      return account.updatedAt / MICROS_PER_SECOND;
    case "wall-time":
      return account.startedAt === null
        ? null
        : Math.max(0, account.updatedAt - account.startedAt) / MICROS_PER_SECOND;
  }
};

/** A report of a job as it stands, nulls spelled out, but for what the release never reports. */
const everything = (life: Life) => {
  const { account, actor, scenario } = life;
  const { stepsCompleted, epochsCompleted } = actor.snapshot.context;
  const elapsed = elapsedTime(life);
  return {
    created_at: life.reportCreatedText,
    updated_at: account.updatedText,
    ...(elapsed !== undefined && { elapsed_time: elapsed }),
    status: account.status,
    ...(scenario.habits.stepsPerEpoch === "reported" && { steps_per_epoch: account.stepsPerEpoch }),
    steps_completed: stepsCompleted,
    epochs_completed: epochsCompleted,
    percentage_done: account.percentageDone,
    best_epoch: account.bestEpoch,
    train_loss: account.trainLoss,
    val_loss: account.valLoss,
    metrics: metricsOf(account.series),
    status_logs: account.logs,
  };
};

const withoutNulls = <Value extends JsonObject>(value: Value): Partial<Value> => {
  const stated: Partial<Value> = { ...value };
  for (const key in stated) if (stated[key] === null) delete stated[key];
  return stated;
};

/** The report that `/status` answers of a job as it stands. */
export const reportOf = (life: Life): StatusReport => {
  const report = everything(life);
  return life.scenario.habits.nulls === "spelled-out"
    ? report
    : { ...withoutNulls(report), status: report.status };
};

/** The report as a job object nests it: without the status, which stands in the job object, and without nulls. */
export const detailsOf = (life: Life): StatusDetails => {
  const { status: _, ...details } = everything(life);
  return withoutNulls(details);
};
