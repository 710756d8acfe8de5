import { type Outcome } from "../http/route.ts";

const GATEWAY_PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";

const textOf = (outcome: Outcome): string =>
  outcome.ok
    ? (outcome.value.text ?? JSON.stringify(outcome.value.body ?? {}))
    : JSON.stringify({ detail: outcome.error.detail });

/** An answer that says 200 but is no JSON: cut off in the middle, a page of a gateway, or empty. */
export const malformed = (outcome: Outcome, force: number): Response => {
  const text = textOf(outcome);
  const json = { "content-type": "application/json" };
  if (force < 0.5) return new Response(text.slice(0, Math.ceil(text.length / 2)), { headers: json });
  if (force < 0.8) return new Response(GATEWAY_PAGE, { headers: { "content-type": "text/html" } });
  return new Response("", { headers: json });
};
