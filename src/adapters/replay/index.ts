export { type Clock } from "./clock.ts";
export { replay, type ReplayOptions } from "./replay.ts";
