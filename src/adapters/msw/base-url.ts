import { shown } from "../../job/shown.ts";

/** Where the service's own paths begin. */
export const SERVICE = "/v1/customization";

const withoutSlashes = (text: string): string => {
  let end = text.length;
  while (text.at(end - 1) === "/") end -= 1;
  return text.slice(0, end);
};

const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  const isHttp = protocol === "http:" || protocol === "https:";
  return isHttp && [search, hash, username, password].every((part) => part === "");
};

/** What is wrong with an address before `/v1/customization`, in a sentence; undefined where it is one, or `*`. */
export const baseUrlProblem = (given: unknown): string | undefined => {
  const expected =
    "it must be * or the http address before /v1/customization, such as https://nemo.example/api.";
  if (typeof given !== "string") return `baseUrl is ${shown(given)}; ${expected}`;
  const isUsable = given === "*" || (isAddress(given) && !given.includes(SERVICE));
  return isUsable ? undefined : `baseUrl is ${shown(given)}; ${expected}`;
};

/** What means something in a regular expression. */
const SIGNS = /[$()*+.?[\\\]^{|}]/gu;

/**
 * The requests below an address that are the service's, as a path of Mock Service Worker's. An address
 * is written as requests have it, and no sign in it is taken for a pattern.
 */
export const routesBelow = (baseUrl: string): string | RegExp => {
  if (baseUrl === "*") return `*${SERVICE}/*`;
  const { origin, pathname } = new URL(baseUrl);
  const address = withoutSlashes(origin + pathname) + SERVICE;
  return new RegExp(`^${address.replaceAll(SIGNS, String.raw`\$&`)}/`, "u");
};

/** A request as the service sees it that stands behind a prefix: without the prefix. */
export const withoutPrefix = (request: Request): Request => {
  const url = new URL(request.url);
  const at = url.pathname.indexOf(SERVICE);
  if (at <= 0) return request;
  url.pathname = url.pathname.slice(at);
  return new Request(url, request);
};
