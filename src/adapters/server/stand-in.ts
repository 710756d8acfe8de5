import { type JsonObject } from "../../job/json.ts";
import { ok, type Result } from "../../result.ts";
import { type Clock, startClock } from "./clock.ts";
import { BUILT_IN_CONFIGS, configNamed } from "./configs/built-in-configs.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { type LoggedRequest, requestLog } from "./control/request-log.ts";
import { type ControlState } from "./control/control-state.ts";
import { carrier } from "./http/carrier.ts";
import { openApiDocument } from "./http/openapi.ts";
import { type Route } from "./http/route.ts";
import { router, type Surroundings } from "./http/router.ts";
import { jobBook } from "./jobs/job-book.ts";
import { type StandInOptions } from "./options.ts";
import { configRoutes } from "./routes/config-routes.ts";
import { documentRoute } from "./routes/document-route.ts";
import { jobRoutes } from "./routes/job-routes.ts";
import { type SoundOptions, soundOptions } from "./sound-options.ts";
import { type Stored } from "./store/job-store.ts";
import { settled } from "./store/settled.ts";
import { timekeeper } from "./store/timekeeper.ts";
import { drawIncidents } from "./transport/incidents.ts";
import { wayWith } from "./transport/way.ts";

/** A stand-in for the service, in this process. */
export interface StandIn {
  /** Answers a request as `fetch` does; a dropped connection rejects with a TypeError, as there. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Answers a request; `drop` is called where the connection is to break. */
  readonly handle: (request: Request, surroundings: Surroundings) => Promise<Response>;
  /** The OpenAPI 3.1 document of the routes. */
  readonly openApi: JsonObject;
  /** The last thousand requests that the service was sent, oldest first. */
  readonly requests: () => readonly LoggedRequest[];
  /** Puts everything back to how the stand-in started for the first time. */
  readonly reset: () => void;
  /** Lets go of the store. */
  readonly close: () => void;
}

/** A request of a relative address is one to the stand-in. */
const requestOf = (input: string | URL | Request, init?: RequestInit): Request =>
  new Request(typeof input === "string" ? new URL(input, "http://stand-in.invalid") : input, init);

/** The parts of a stand-in that its routes have in common. */
const partsOf = (options: SoundOptions, clock: Clock, stored: Stored): ControlState => {
  const { store, seed, progress: mode, speed, transport, maxJobs } = options;
  const configs = [...BUILT_IN_CONFIGS, ...options.configs.map(configNamed)];
  let usual = options.scenario;
  const jobs = settled(stored, store, clock, mode === "time");
  const kept = mode === "time" ? timekeeper(clock, store, speed) : clock;
  const book = jobBook({ seed, mode, clock: kept, store, configs, maxJobs, usual: () => usual }, jobs);
  const [log, incidents] = [requestLog(), drawIncidents(seed, transport)];
  return {
    book,
    log,
    incidents,
    configs,
    mode,
    speed,
    seed,
    usual: () => usual,
    setUsual: (scenario) => {
      usual = scenario;
    },
    reset: () => {
      book.clear();
      log.clear();
      incidents.reset();
      usual = options.scenario;
    },
  };
};

/** Answers as `fetch` does, without a network. */
const fetchFrom =
  (handle: StandIn["handle"]): StandIn["fetch"] =>
  async (input, init) => {
    let isDropped = false;
    const drop = (): void => {
      isDropped = true;
    };
    const response = await handle(requestOf(input, init), { drop });
    if (isDropped) throw new TypeError("fetch failed: the connection was dropped (a simulated fault)");
    return response;
  };

const assemble = (options: SoundOptions, clock: Clock, stored: Stored): StandIn => {
  const { store, progress, maxBodyBytes, cancelEnded, onFailure } = options;
  const state = partsOf(options, clock, stored);
  const service = [...jobRoutes(state.book, cancelEnded), ...configRoutes(state.configs)];
  // Made when it is asked for: most tests never do.
  let openApi: JsonObject | undefined;
  const document = (): JsonObject => (openApi ??= openApiDocument(routes));
  const routes: readonly Route[] = [...service, ...controlRoutes(state), documentRoute(document)];
  const carry = carrier({ service, way: wayWith(state.incidents), log: state.log, clock });
  const app = router(routes, { maxBodyBytes, carry, onFailure });
  const handle: StandIn["handle"] = async (request, surroundings) => app.fetch(request, surroundings);
  return {
    handle,
    fetch: fetchFrom(handle),
    get openApi() {
      return document();
    },
    requests: state.log.list,
    reset: state.reset,
    close: () => {
      if (progress === "time") store.noteClock(clock.now());
      store.close();
    },
  };
};

/**
 * Makes a stand-in for NeMo Customizer v1 that answers in this process, or says everything that is
 * wrong with the options. With a store it goes on with the jobs in it.
 */
export const createStandIn = (options: StandInOptions = {}): Result<StandIn, readonly string[]> => {
  const sound = soundOptions(options);
  if (!sound.ok) return sound;
  const { wallClock, speed, progress, store } = sound.value;
  const stored = store.load();
  const noted = stored.time?.clock ?? 0;
  // Under `time` the clock stands still while no server is there; else it is the wall's, but never behind.
  const from = progress === "time" && noted > 0 ? noted : Math.max(noted, wallClock());
  return ok(assemble(sound.value, startClock(wallClock, progress === "time" ? speed : 1, from), stored));
};
