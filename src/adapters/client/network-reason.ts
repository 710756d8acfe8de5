const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "the connection was refused"],
  ["ECONNRESET", "the connection was dropped"],
  ["EPIPE", "the connection was dropped"],
  ["UND_ERR_SOCKET", "the connection was dropped"],
  ["ENOTFOUND", "there is no host of that name"],
  ["EAI_AGAIN", "the name of the host could not be looked up"],
  ["EHOSTUNREACH", "the host cannot be reached"],
  ["ENETUNREACH", "the network cannot be reached"],
  ["ETIMEDOUT", "the connection timed out"],
  ["UND_ERR_CONNECT_TIMEOUT", "the connection timed out"],
  ["UND_ERR_HEADERS_TIMEOUT", "the answer did not begin in time"],
  ["UND_ERR_BODY_TIMEOUT", "the answer stopped under way"],
  ["CERT_HAS_EXPIRED", "the certificate has expired"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "the certificate is signed by nobody but itself"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "the certificate is signed by nobody that is trusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the certificate is signed by nobody that is trusted"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "the certificate is that of another host"],
]);

/** Causes hang one below another; deeper than this nothing real goes. */
const DEEPEST = 4;

/** The code of an error, or of what caused it. */
const codeOf = (error: unknown, depth = 0): string | undefined => {
  if (!(error instanceof Error) || depth > DEEPEST) return undefined;
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause, depth + 1);
};

const innermostMessage = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause, message } = error;
  return cause instanceof Error && depth <= DEEPEST ? innermostMessage(cause, depth + 1) : message;
};

/** Why a request failed before there was a whole answer, as a piece of a sentence. */
export const networkReason = (error: unknown): string => {
  const code = codeOf(error);
  const known = code === undefined ? undefined : REASONS.get(code);
  if (known !== undefined) return known;
  const message = innermostMessage(error);
  return code === undefined || message.includes(code) ? message : `${message} (${code})`;
};
