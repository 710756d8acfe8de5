const SECONDS = /^\d{1,10}$/u;

/** The three forms of RFC 9110, 5.6.7, as far as their first word: a date is never read from a bare number. */
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u;

const dateOf = (text: string | null): number =>
  text !== null && DATE.test(text.trim()) ? Date.parse(text) : Number.NaN;

/**
 * The seconds that a `Retry-After` header asks to wait, 0 or more: stated as seconds, or as a date,
 * which is compared with the answer's own `Date` where it has one, since two clocks seldom agree.
 * Null where there is no such header, or nothing in it that can be read. Source: RFC 9110, 10.2.3.
 */
export const retryAfterSeconds = (headers: Headers, now: number): number | null => {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (SECONDS.test(text)) return Number(text);
  const until = dateOf(text);
  if (Number.isNaN(until)) return null;
  const date = dateOf(headers.get("date"));
  return Math.max(0, (until - (Number.isNaN(date) ? now : date)) / 1000);
};
