import { type AskedHyperparameters } from "../requests/create-request.ts";

/** Hyperparameters of a job: nothing that its plan needs is missing. */
export interface FilledHyperparameters extends AskedHyperparameters {
  readonly batch_size: number;
  readonly epochs: number;
  readonly learning_rate: number;
}

/**
 * What the service puts in where these are left out. Sources: for DPO the official Python client,
 * HyperparametersParam; else the example on NVIDIA's page of creating a job.
 */
const USUAL = { batch_size: 8, epochs: 50, learning_rate: 0.0001 } as const;
const USUAL_FOR_DPO = { batch_size: 16, epochs: 1, learning_rate: 0.000009 } as const;

/** Puts in what was left out. A logging interval of 0, as NVIDIA's own example has it, stands for the default. */
export const filledHyperparameters = (asked: AskedHyperparameters): FilledHyperparameters => ({
  ...(asked.training_type === "dpo" ? USUAL_FOR_DPO : USUAL),
  ...asked,
  sequence_packing_enabled: false,
});
