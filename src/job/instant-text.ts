import { MICROS_PER_SECOND } from "./instant.ts";
import { dateAfterEpoch } from "./calendar.ts";

const SECONDS_PER_DAY = 86_400;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** A year of four digits, or, before year 0 and after 9999, of six with a sign, as ISO 8601 expands them. */
const yearText = (year: number): string => {
  if (year >= 0 && year <= 9999) return padded(year, 4);
  return `${year < 0 ? "-" : "+"}${padded(Math.abs(year), 6)}`;
};

/** An instant in microseconds since 1970 as an ISO 8601 text in UTC, to the microsecond. */
export const instantText = (micros: number): string => {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const { year, month, day } = dateAfterEpoch(days);
  const second = seconds - days * SECONDS_PER_DAY;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const date = `${yearText(year)}-${padded(month, 2)}-${padded(day, 2)}`;
  const fraction = padded(micros - seconds * MICROS_PER_SECOND, 6);
  return `${date}T${time.map((part) => padded(part, 2)).join(":")}.${fraction}Z`;
};
