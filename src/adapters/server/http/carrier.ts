import { instantText } from "../../../job/instant-text.ts";
import { type Clock } from "../clock.ts";
import { type RequestLog } from "../control/request-log.ts";
import { type Arrival, type Way } from "../transport/way.ts";
import { type Exchange, type Route } from "./route.ts";
import { type RouterTerms, written } from "./router.ts";

const responseOf = (arrival: Arrival): Response | undefined => {
  switch (arrival.kind) {
    case "answer":
      return written(arrival.outcome);
    case "garbage":
      return arrival.response;
    case "nothing":
      return undefined;
  }
};

/** What the requests of a service meet on their way to it. */
export interface CarrierTerms {
  /** The routes of the service; the requests of all others are carried straight. */
  readonly service: readonly Route[];
  readonly way: Way;
  readonly log: RequestLog;
  readonly clock: Clock;
}

/** Carries requests to their routes: those of the service by a way on which faults strike, and noted. */
export const carrier = ({ service, way, log, clock }: CarrierTerms): RouterTerms["carry"] => {
  const isServed = new Set(service);
  const carryOnTheWay = async (route: Route, exchange: Exchange, path: string) => {
    const { method } = route;
    const [at, query] = [instantText(clock.now()), exchange.query.toString()];
    const { arrival, faults } = await way({
      about: `${method} ${path}?${query}`,
      isLook: method === "GET",
      carryOut: () => route.handle(exchange),
    });
    const response = responseOf(arrival);
    log.add({ at, method, path, query, status: response?.status ?? null, faults });
    return response;
  };
  return async (route, exchange, path) =>
    isServed.has(route) ? carryOnTheWay(route, exchange, path) : written(await route.handle(exchange));
};
