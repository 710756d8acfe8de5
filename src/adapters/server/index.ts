export { type LoggedRequest } from "./control/request-log.ts";
export { type ListenOptions, type RunningStandIn, startServer } from "./listen.ts";
export { type StandInOptions } from "./options.ts";
export { PROGRESS_MODES, type ProgressMode } from "./progress-mode.ts";
export { createStandIn, type StandIn } from "./stand-in.ts";
export { type JobStore } from "./store/job-store.ts";
export { sqliteStore } from "./store/sqlite-store.ts";
export {
  TRANSPORT_FAULTS,
  type TransportFault,
  type TransportSettings,
} from "./transport/transport-settings.ts";
export { vitestSetup, type VitestProject } from "./vitest-setup.ts";
