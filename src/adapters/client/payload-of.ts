import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { REPORTED_FACTS } from "../../report/facts.ts";
import { isBare } from "../../report/records.ts";
import { err, ok, type Result } from "../../result.ts";

/** What a payload says at least one of, if it speaks of a job. */
const SIGNS: readonly string[] = [...REPORTED_FACTS, "status_details", "hyperparameters"];

const FOREIGN_NUMBER = /[:[,]\s*(?<number>NaN|-?Infinity)\b/u;

/** Why a text is no JSON, as far as that can be told for sure. */
const syntaxReason = (text: string): string => {
  if (text.trim() === "") return "the body is empty";
  const number = FOREIGN_NUMBER.exec(text)?.groups?.["number"];
  return number === undefined
    ? `the body is no JSON: it is ${shown(text)}`
    : `the body is no JSON: it holds ${number}, which is how Python writes it`;
};

const parsed = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(syntaxReason(text));
  }
};

/**
 * The report or job object that a body holds, or as a piece of a sentence why it holds none. What
 * says anything of a job at all is a report, be it ever so wrong: the laws are there to tell.
 */
export const payloadOf = (text: string): Result<JsonObject, string> => {
  const value = parsed(text);
  if (!value.ok) return value;
  const payload = value.value;
  const isReport =
    isJsonObject(payload) && isBare(payload) && SIGNS.some((field) => Object.hasOwn(payload, field));
  return isReport ? ok(payload) : err(`the body is no report: it is ${shown(payload)}`);
};
