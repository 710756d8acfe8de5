import { type JsonObject } from "../../../job/json.ts";
import { type Scenario } from "../../../simulate/scenario.ts";
import { type CreateRequest } from "../requests/create-request.ts";
import { type FilledHyperparameters } from "./filled-hyperparameters.ts";

/** Something about a job that its creator should know. */
export interface JobWarning {
  readonly message: string;
  readonly explanation: string;
}

/** What a job was created with, which never changes. */
export interface JobRecord {
  readonly id: string;
  /** How many jobs were created before it on this server. */
  readonly nth: number;
  /** Unique in the job's namespace. */
  readonly name: string;
  /** An ISO 8601 instant in UTC, without an offset. */
  readonly createdAt: string;
  readonly request: CreateRequest;
  readonly hyperparameters: FilledHyperparameters;
  readonly snapshot: JsonObject;
  readonly outputModel: string;
  readonly warnings: readonly JobWarning[];
  /** How the job is simulated. */
  readonly scenario: Scenario;
}
