/** The status logs of recorded jobs. Source: NVIDIA/GenerativeAIExamples, nemo/data-flywheel/tool-calling, notebook 2. */

/** April 2025: the entries as they stood, to the second but for the first, and out of order. */
export const APRIL_LOG = [
  { updated_at: "2025-04-08T07:05:53", message: "PVCCreated", detail: null },
  { updated_at: "2025-04-08T07:05:53", message: "EntityHandler_0_Created", detail: null },
  { updated_at: "2025-04-08T07:05:53.328702", message: "created", detail: null },
  { updated_at: "2025-04-08T07:06:04", message: "EntityHandler_0_Pending", detail: null },
  { updated_at: "2025-04-08T07:06:04", message: "EntityHandler_0_Completed", detail: null },
  { updated_at: "2025-04-08T07:06:04", message: "TrainingJobCreated", detail: null },
  { updated_at: "2025-04-08T07:06:04", message: "TrainingJobRunning", detail: null },
  { updated_at: "2025-04-08T07:27:02", message: "TrainingJobCompleted", detail: null },
  { updated_at: "2025-04-08T07:27:02", message: "EntityHandler_1_Created", detail: null },
  { updated_at: "2025-04-08T07:27:02", message: "EntityHandler_1_Running", detail: null },
  { updated_at: "2025-04-08T07:27:10", message: "EntityHandler_1_Pending", detail: null },
  { updated_at: "2025-04-08T07:27:10", message: "EntityHandler_1_Completed", detail: null },
] as const;

/** May 2025. */
export const MAY_LOG = [
  { updated_at: "2025-05-30T07:12:40", message: "EntityHandler_0_Created", detail: null },
  { updated_at: "2025-05-30T07:12:40.122576", message: "created", detail: null },
  { updated_at: "2025-05-30T07:12:47", message: "EntityHandler_0_Pending", detail: null },
  { updated_at: "2025-05-30T07:12:47", message: "EntityHandler_0_Completed", detail: null },
  { updated_at: "2025-05-30T07:12:47", message: "TrainingJobCreated", detail: null },
  { updated_at: "2025-05-30T07:12:56", message: "TrainingJobRunning", detail: null },
  { updated_at: "2025-05-30T07:28:53", message: "TrainingJobCompleted", detail: null },
  { updated_at: "2025-05-30T07:28:53", message: "EntityHandler_1_Created", detail: null },
  { updated_at: "2025-05-30T07:29:02", message: "EntityHandler_1_Pending", detail: null },
  { updated_at: "2025-05-30T07:29:02", message: "EntityHandler_1_Completed", detail: null },
] as const;
