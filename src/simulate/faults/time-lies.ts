import { isReachable } from "../../lifecycle/index.ts";
import { CANDIDATE_CONVENTIONS, type Convention, CONVENTIONS } from "../../progress/index.ts";
import { type Fault } from "./fault.ts";
import { type Glance, isSeen } from "./glance.ts";
import { faultOf, type Lie } from "./lie.ts";
import { movedTime, numberOf, timeOf, wallSeconds } from "./reported.ts";

const COUNTERS = ["steps_completed", "epochs_completed", "percentage_done"] as const;

/** Whether a report says more than the checker remembers: a higher counter, or a status further on. */
const bringsNews = ({ report, earlier }: Glance): boolean => {
  if (earlier === null) return false;
  const isFurtherOn = report.status !== earlier.status && isReachable(earlier.status, report.status);
  return isFurtherOn || COUNTERS.some((field) => numberOf(report, field) > numberOf(earlier, field));
};

/** Seconds by which updated_at must go back to lie a second before the newest one seen. */
const secondsBack = ({ report, earlier }: Glance): number =>
  (timeOf(report, "updated_at") - timeOf(earlier, "updated_at")) / 1_000_000 + 1;

/** Whether updated_at can go back so far without any other time being out of order. */
const canGoBack = (glance: Glance): boolean => {
  const { report } = glance;
  const wall = wallSeconds(report) - secondsBack(glance);
  return wall >= 0 && !(numberOf(report, "elapsed_time") > wall + 10);
};

const olderWithNews = (glance: Glance): boolean =>
  isSeen(glance.report) && bringsNews(glance) && canGoBack(glance);

const backdated = (glance: Glance): unknown => ({
  ...glance.report,
  updated_at: movedTime(glance.report, "updated_at", -secondsBack(glance), glance.scenario.habits),
});

const isElapsed = (glance: Glance): boolean => numberOf(glance.report, "elapsed_time") > 0;

/** What elapsed_time is, or would be in a release that sets it. */
const elapsedOf = (glance: Glance): number =>
  isElapsed(glance) ? numberOf(glance.report, "elapsed_time") : wallSeconds(glance.report);

/** Whether a convention's reports have an elapsed_time. */
const setsElapsed = ({ elapsedTime }: Convention): boolean =>
  elapsedTime === "wall-time" || elapsedTime === "wall-time-with-queue";

/** Whether the report before lies strictly inside an epoch, so that a checker knows the percentage's rule. */
const isRuleKnown = ({ earlier, schedule }: Glance): boolean =>
  numberOf(earlier, "steps_completed") % schedule.stepsPerEpoch > 0;

const COUNTED_OTHERWISE = { 0: "1-based", 1: "0-based" } as const;

/**
 * Whether an elapsed_time can be set without a word about best_epoch: the time rules out the releases
 * that set none, and those that are left must not count epochs otherwise than the run does.
 */
const canSetElapsed = (glance: Glance): boolean => {
  const { convention, habits } = glance.scenario;
  if (setsElapsed(CONVENTIONS[convention])) return isElapsed(glance);
  const { percentageRule } = CONVENTIONS[convention];
  return CANDIDATE_CONVENTIONS.map((name): Convention => CONVENTIONS[name])
    .filter(
      (other) => setsElapsed(other) && !(isRuleKnown(glance) && other.percentageRule !== percentageRule),
    )
    .every(({ bestEpoch }) => bestEpoch !== COUNTED_OTHERWISE[habits.firstBestEpoch]);
};

const HOUR = 3600;

/** What must be added to elapsed_time so that it is an hour more than has passed: it may leave out the time in the queue. */
const secondsAhead = (glance: Glance): number =>
  HOUR + Math.max(0, wallSeconds(glance.report) - elapsedOf(glance));

const LIES: readonly Lie[] = [
  {
    name: "local-time",
    breaks: "time/updated-before-created",
    says: "updated_at is in local time, seven hours behind, while created_at is in UTC",
    where: "to runs of less than seven hours, and to others in their first seven",
    fits: ({ report }) => isSeen(report) && wallSeconds(report) < 7 * HOUR,
    tell: ({ report, scenario }) => [
      { ...report, updated_at: movedTime(report, "updated_at", -7 * HOUR, scenario.habits) },
    ],
  },
  {
    name: "report-backdated",
    breaks: "time/updated-decreased",
    says: "a report brings news, and yet its updated_at is older than one seen before",
    where: "to runs with a report that brings news",
    fits: olderWithNews,
    tell: (glance) => [backdated(glance)],
  },
  {
    name: "creation-time-changes",
    breaks: "time/created-changed",
    says: "created_at is a second later than before",
    where: "to runs with a second report, one second or more after the creation",
    fits: ({ report, earlier }) => isSeen(report) && earlier !== null && wallSeconds(report) >= 1,
    tell: ({ report, scenario }) => [
      { ...report, created_at: movedTime(report, "created_at", 1, scenario.habits) },
    ],
  },
  {
    name: "elapsed-time-restarts",
    breaks: "time/elapsed-decreased",
    says: "elapsed_time starts over; in a release that sets none it is set first",
    where: "to runs of more than two seconds, of releases that set it or may be taken for one that does",
    fits: (glance) => isSeen(glance.report) && canSetElapsed(glance) && elapsedOf(glance) >= 2,
    tell: (glance) => {
      const elapsed = elapsedOf(glance);
      return [
        { ...glance.report, elapsed_time: elapsed },
        { ...glance.report, elapsed_time: elapsed / 2 },
      ];
    },
  },
  {
    name: "elapsed-time-runs-ahead",
    breaks: "time/elapsed-exceeds-wall",
    says: "elapsed_time is an hour more than has passed",
    where: "to runs of releases that set it, or that may be taken for one that does",
    fits: (glance) => isSeen(glance.report) && canSetElapsed(glance),
    tell: (glance) => [{ ...glance.report, elapsed_time: elapsedOf(glance) + secondsAhead(glance) }],
    // One that fell back would break another law.
    onwards: (later, told) => {
      const elapsed = numberOf(later, "elapsed_time");
      return elapsed > 0 ? { ...later, elapsed_time: elapsed + secondsAhead(told) } : later;
    },
  },
];

/** Reports whose times cannot be true. */
export const TIME_FAULTS: readonly Fault[] = LIES.map(faultOf);
