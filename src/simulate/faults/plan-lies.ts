import { type Fault } from "./fault.ts";
import { isSeen } from "./glance.ts";
import { faultOf } from "./lie.ts";

/** Reports that come with another plan than the one that was asked for. */
export const PLAN_FAULTS: readonly Fault[] = [
  faultOf({
    name: "job-states-another-plan",
    breaks: "plan/contradicted",
    says: "the job object that comes instead of a report has another number of epochs than was asked for",
    where: "to every run, where a checker knows the plan",
    fits: ({ report }) => isSeen(report),
    tell: ({ report, scenario }) => {
      const { status, ...details } = report;
      const { epochs, batchSize } = scenario.plan;
      return [
        {
          created_at: report.created_at,
          updated_at: report.updated_at,
          hyperparameters: { finetuning_type: "lora", epochs: epochs + 1, batch_size: batchSize },
          status,
          status_details: details,
        },
      ];
    },
  }),
];
