import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { bounded } from "./bounded.ts";
import { type Clock } from "./clock.ts";
import { networkReason } from "./network-reason.ts";
import { asEnd, oneLine } from "./one-line.ts";
import { payloadOf } from "./payload-of.ts";
import { readBody } from "./read-body.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import { type Trouble } from "./trouble.ts";

/** A `fetch`: the platform's, a router's, or one that is made up. */
export type Fetch = (
  url: string,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
    readonly redirect: "manual";
    readonly cache: "no-store";
  },
) => Response | Promise<Response>;

/** With what a service is asked. */
export interface Asking {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until an answer must be there, to its last byte. */
  readonly requestTimeout: number;
  /** Bytes. */
  readonly bodyLimit: number;
}

/** What came of asking once. */
export type Answer =
  | { readonly type: "report"; readonly payload: JsonObject; readonly retryAfter: number | null }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "refused"; readonly httpStatus: number; readonly message: string }
  | { readonly type: "aborted" };

/** Answers that say to come again. Source: RFC 9110, 15.5.9; RFC 8470; RFC 6585. */
const COME_AGAIN = new Set([408, 425, 429]);

/** More of what stands beside a refusal is not read. */
const REFUSAL_LIMIT = 65_536;

const troubled = (trouble: Trouble): Answer => ({ type: "trouble", trouble });

const isOk = (status: number): boolean => status >= 200 && status <= 299;

const isPassing = (status: number): boolean => status >= 500 || COME_AGAIN.has(status);

/** What services and RFC 9457 say beside a refusal, in the order of their worth. */
const DETAILS = ["detail", "message", "title", "error"] as const;

const detailIn = (text: string): string => {
  try {
    const body: unknown = JSON.parse(text);
    const details = isJsonObject(body) ? DETAILS.map((name) => body[name]) : [];
    return details.find((detail) => typeof detail === "string") ?? "";
  } catch {
    return "";
  }
};

const detailOf = async (response: Response): Promise<string> => {
  const text = await readBody(response, REFUSAL_LIMIT);
  const detail = text.ok ? oneLine(detailIn(text.value)) : "";
  return detail === "" ? "" : `: ${detail}`;
};

const statusText = ({ status, statusText: text }: Response): string => oneLine(`${status} ${text}`);

const redirected = (url: string, { status, headers }: Response): Answer => {
  const to = headers.get("location");
  const where = to === null ? "elsewhere" : `to ${oneLine(to)}`;
  const message = `GET ${url} is redirected ${where}; give the URL that serves the jobs itself.`;
  return { type: "refused", httpStatus: status, message };
};

const reportIn = async (
  url: string,
  response: Response,
  { bodyLimit }: Asking,
  retryAfter: number | null,
) => {
  const text = await readBody(response, bodyLimit);
  const payload = text.ok ? payloadOf(text.value) : text;
  if (payload.ok) return { type: "report", payload: payload.value, retryAfter } as const;
  const message = `GET ${url} answered ${response.status}, but ${payload.error}.`;
  return troubled({
    code: "malformed",
    message,
    reason: payload.error,
    httpStatus: response.status,
    retryAfter,
  });
};

/** What an answer means. The body is read to its end or given up, so that its connection is free. */
const answerOf = async (url: string, response: Response, asking: Asking): Promise<Answer> => {
  const { status } = response;
  const retryAfter = retryAfterSeconds(response.headers, asking.clock.now());
  if (isOk(status)) return reportIn(url, response, asking, retryAfter);
  const detail = await detailOf(response);
  if (status < 400) return redirected(url, response);
  const reason = `${statusText(response)}${detail}`;
  const message = `GET ${url} answered ${asEnd(reason)}`;
  return isPassing(status)
    ? troubled({ code: "http", message, reason, httpStatus: status, retryAfter })
    : { type: "refused", httpStatus: status, message };
};

const asked = async (url: string, signal: AbortSignal, asking: Asking): Promise<Answer> => {
  try {
    const headers = { accept: "application/json", ...asking.headers };
    const init = { headers, signal, redirect: "manual", cache: "no-store" } as const;
    return await answerOf(url, await asking.fetch(url, init), asking);
  } catch (error) {
    const reason = oneLine(networkReason(error));
    const message = `GET ${url} failed: ${reason}.`;
    return troubled({ code: "network", message, reason, httpStatus: null, retryAfter: null });
  }
};

/**
 * Asks for a job once. Redirects are not followed, so that headers go nowhere but to the service that
 * was named. Whatever happens comes back as a value; it is there within the time-out, or as soon as
 * the signal aborts.
 */
export const ask = async (url: string, asking: Asking, signal: AbortSignal): Promise<Answer> => {
  const { clock, requestTimeout } = asking;
  const bounds = { clock, within: requestTimeout * 1000, signal };
  const answer = await bounded(bounds, async (own) => asked(url, own, asking));
  if (answer === "aborted") return { type: "aborted" };
  if (answer !== "late") return answer;
  const reason = `no whole answer within ${requestTimeout} s`;
  const message = `GET ${url} gave ${reason}.`;
  return troubled({ code: "timeout", message, reason, httpStatus: null, retryAfter: null });
};
