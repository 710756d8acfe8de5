/** A report of a job that runs, without a word on its numbers. */
export const RUNNING = {
  created_at: "2025-12-01T10:00:00",
  updated_at: "2025-12-01T10:10:00",
  status: "running",
} as const;

/** A report of a status, so many minutes after the job was created. */
export const at = (minutes: number, status: string, more: object = {}): object => ({
  ...RUNNING,
  updated_at: `2025-12-01T10:${String(minutes).padStart(2, "0")}:00`,
  status,
  ...more,
});

/** Reports of some statuses, a minute apart. */
export const inTurn = (...statuses: readonly string[]): readonly object[] =>
  statuses.map((status, minutes) => at(minutes, status));
