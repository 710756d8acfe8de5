export {
  type CreatedJob,
  type SimulatedService,
  simulatedService,
  type SimulatedServiceOptions,
} from "./simulated-service.ts";
