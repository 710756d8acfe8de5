import { isJsonObject, type JsonObject } from "../../../job/json.ts";
import { type JsonSchema } from "../../../report/json-schema.ts";
import { err } from "../../../result.ts";
import { type Scenario } from "../../../simulate/index.ts";
import { resolve } from "../../../simulate/resolve.ts";
import { fieldsProblem } from "../http/problem.ts";
import { answer, type Exchange, type Operation, type Outcome, type Route } from "../http/route.ts";
import { shapeSchema } from "../shapes/shape-schema.ts";
import { TRANSPORT_SETTINGS, TRANSPORT_FAULTS } from "../transport/transport-settings.ts";
import { advanceIn, advanceJob } from "./advance.ts";
import { ADVANCE, SCENARIO, SCRIPT } from "./control-fields.ts";
import { type ControlState } from "./control-state.ts";
import { CONTROL, jobControlRoutes } from "./job-control-routes.ts";
import { readBody } from "./read-body.ts";

const OBJECT: JsonSchema = { type: "object" };

const operation = (operationId: string, summary: string, body?: JsonSchema, required = true): Operation => ({
  operationId,
  summary,
  tag: "control",
  ...(body !== undefined && { body: { schema: body, required } }),
  answer: { status: 200, description: "How the server is set up", schema: OBJECT },
  refusals: body === undefined ? [] : [400, 413, 415, 422],
});

const summaryOf = ({ book, log, incidents, mode, speed, seed, usual }: ControlState): JsonObject => ({
  progress: mode,
  speed,
  seed,
  jobs: book.size(),
  requests: log.list().length,
  scenario: usual(),
  transport: incidents.settings(),
  scripted: incidents.scripted(),
});

const advanceAll = async (state: ControlState, exchange: Exchange): Promise<Outcome> => {
  const body = await readBody(exchange, ADVANCE);
  if (!body.ok) return body;
  for (const job of state.book.all()) advanceJob(state.book, job, advanceIn(body.value));
  return answer(summaryOf(state));
};

/** A scenario that can be simulated is one, wherever it came from. */
const isScenario = (value: unknown): value is Scenario => isJsonObject(value) && resolve(value).ok;

const setUsual = async (state: ControlState, { body }: Exchange): Promise<Outcome> => {
  const read = await body();
  if (!read.ok) return read;
  const given = read.value ?? {};
  if (!isScenario(given)) {
    const resolved = isJsonObject(given) ? resolve(given) : resolve({});
    const problems = resolved.ok ? [] : resolved.error.problems;
    const misfits = problems.map(({ knob, message }) => ({
      pointer: `/${knob.replaceAll(".", "/")}`,
      detail: message.replace(/\.$/u, ""),
    }));
    return err(
      fieldsProblem(
        misfits.length > 0
          ? misfits
          : [{ pointer: "", detail: "the body is no object; expected a scenario" }],
      ),
    );
  }
  state.setUsual(given);
  return answer(summaryOf(state));
};

const configure = async (state: ControlState, exchange: Exchange): Promise<Outcome> => {
  const body = await readBody(exchange, TRANSPORT_SETTINGS);
  if (!body.ok) return body;
  state.incidents.configure(body.value);
  return answer(summaryOf(state));
};

const script = async (state: ControlState, exchange: Exchange): Promise<Outcome> => {
  const body = await readBody(exchange, SCRIPT);
  if (!body.ok) return body;
  const { faults } = body.value;
  const names = Array.isArray(faults) ? faults : [];
  state.incidents.script(names.map((name) => TRANSPORT_FAULTS.find((fault) => fault === name) ?? null));
  return answer(summaryOf(state));
};

const serverRoutes = (state: ControlState): readonly Route[] => [
  {
    method: "GET",
    path: CONTROL,
    operation: operation("retrieveServer", "Tells how the server is set up"),
    handle: () => answer(summaryOf(state)),
  },
  {
    method: "POST",
    path: `${CONTROL}/reset`,
    operation: operation("resetServer", "Puts everything back to how the server started"),
    handle: () => {
      state.reset();
      return answer(summaryOf(state));
    },
  },
  {
    method: "POST",
    path: `${CONTROL}/advance`,
    operation: operation("advanceJobs", "Lets all jobs go on", shapeSchema(ADVANCE), false),
    handle: (exchange) => advanceAll(state, exchange),
  },
  {
    method: "PUT",
    path: `${CONTROL}/scenario`,
    operation: operation("setScenario", "Sets how jobs created later are simulated", shapeSchema(SCENARIO)),
    handle: (exchange) => setUsual(state, exchange),
  },
];

const transportRoutes = (state: ControlState): readonly Route[] => [
  {
    method: "PUT",
    path: `${CONTROL}/transport`,
    operation: operation(
      "setTransport",
      "Sets how often faults strike requests",
      shapeSchema(TRANSPORT_SETTINGS),
    ),
    handle: (exchange) => configure(state, exchange),
  },
  {
    method: "POST",
    path: `${CONTROL}/transport/script`,
    operation: operation("scriptTransport", "Sets what strikes the next requests", shapeSchema(SCRIPT)),
    handle: (exchange) => script(state, exchange),
  },
];

const requestRoutes = ({ log }: ControlState, summary: () => JsonObject): readonly Route[] => [
  {
    method: "GET",
    path: `${CONTROL}/requests`,
    operation: operation("listRequests", "Lists the last thousand requests"),
    handle: () => answer({ object: "list", data: log.list() }),
  },
  {
    method: "DELETE",
    path: `${CONTROL}/requests`,
    operation: operation("clearRequests", "Forgets the requests"),
    handle: () => {
      log.clear();
      return answer(summary());
    },
  },
];

/** The routes by which a test controls the server. Nothing strikes them on their way. */
export const controlRoutes = (state: ControlState): readonly Route[] => [
  ...serverRoutes(state),
  ...transportRoutes(state),
  ...requestRoutes(state, () => summaryOf(state)),
  ...jobControlRoutes(state.book),
];
