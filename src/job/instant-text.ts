import { dateAfterEpoch } from "./calendar.ts";

const MICROS_PER_SECOND = 1_000_000;
const SECONDS_PER_DAY = 86_400;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** An instant in microseconds since 1970 as an ISO 8601 text in UTC, to the microsecond. */
export const instantText = (micros: number): string => {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const { year, month, day } = dateAfterEpoch(days);
  const second = seconds - days * SECONDS_PER_DAY;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const fraction = padded(micros - seconds * MICROS_PER_SECOND, 6);
  return `${date}T${time.map((part) => padded(part, 2)).join(":")}.${fraction}Z`;
};
