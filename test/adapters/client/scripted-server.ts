import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";

/** How one request is answered: a report, or by hand, down to the socket. */
export type Script = object | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on this machine that answers request after request as it is told to. */
export interface ScriptedServer {
  readonly url: string;
  /** Every request that came, in order. */
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
}

/** Answers with a status, headers and a text. */
export const answer =
  (status: number, body: string | Uint8Array = "", headers: Readonly<Record<string, string>> = {}): Script =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Closes the connection without an answer. */
export const dropped: Script = (request) => {
  request.socket.resetAndDestroy();
};

/** Begins an answer and closes the connection in the middle of it. */
export const cutShort: Script = (_request, response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"status": "run', () => response.destroy());
};

/** Sends the headers and no more. */
export const stuck: Script = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
};

/** Answers nothing at all. */
export const silent: Script = () => {};

/** Says something that is no HTTP. */
export const gibberish: Script = (request) => {
  request.socket.end("SSH-2.0-OpenSSH_9.6\r\n");
};

const listenerOf =
  (scripts: Iterator<Script>, requests: IncomingMessage[]): RequestListener =>
  (request, response) => {
    requests.push(request);
    const script = scripts.next();
    if (script.done === true) response.writeHead(500).end("the script is over");
    else if (typeof script.value === "function") script.value(request, response);
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(script.value));
  };

/** Starts a server on a port of its own that answers as its scripts say, one a request, and 500 after them. */
export const scriptedServer = async (scripts: Iterable<Script>): Promise<ScriptedServer> => {
  const requests: IncomingMessage[] = [];
  const server = createServer(listenerOf(scripts[Symbol.iterator](), requests));
  server.on("connection", (socket) => {
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
