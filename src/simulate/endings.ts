/** Every way in which a simulated job can end, in the order of a life. */
export const ENDINGS = Object.freeze([
  "completes",
  "stops-early",
  "time-limit",
  "fails-before-training",
  "fails-during-training",
  "fails-after-training",
  "cancelled-created",
  "cancelled-pending",
  "cancelled-running",
  "cancelled-finishing",
  "cancel-race",
  "lost-and-found",
] as const);

/** The name of one ending. */
export type Ending = (typeof ENDINGS)[number];

/** The stages of a simulated job: RUNNING is first preparation, then training, then the upload of the model. */
export const STAGES = ["created", "pending", "preparing", "training", "finishing", "ended"] as const;

/** One stage of a simulated job. */
export type Stage = (typeof STAGES)[number];

/** What brings an ending about, and the stages in which it can. */
export interface EndingTerms {
  readonly by: "nothing" | "early-stopping" | "time-limit" | "failure" | "cancellation" | "race" | "loss";
  readonly first: Stage;
  readonly last: Stage;
}

/** What each ending takes. */
export const ENDING_TERMS: Readonly<Record<Ending, EndingTerms>> = {
  completes: { by: "nothing", first: "created", last: "finishing" },
  "stops-early": { by: "early-stopping", first: "training", last: "training" },
  "time-limit": { by: "time-limit", first: "training", last: "training" },
  "fails-before-training": { by: "failure", first: "created", last: "preparing" },
  "fails-during-training": { by: "failure", first: "training", last: "training" },
  "fails-after-training": { by: "failure", first: "finishing", last: "finishing" },
  "cancelled-created": { by: "cancellation", first: "created", last: "created" },
  "cancelled-pending": { by: "cancellation", first: "pending", last: "pending" },
  "cancelled-running": { by: "cancellation", first: "preparing", last: "training" },
  "cancelled-finishing": { by: "cancellation", first: "finishing", last: "finishing" },
  "cancel-race": { by: "race", first: "finishing", last: "finishing" },
  "lost-and-found": { by: "loss", first: "preparing", last: "training" },
};
