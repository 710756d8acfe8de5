/** The statuses that the stand-in refuses with. Source of the phrases: RFC 9110 and RFC 6585. */
const PHRASES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** What a status that refuses is called, the same in Node and in a browser; `Error` for one not listed. */
export const reasonPhrase = (status: number): string => PHRASES[status] ?? "Error";
