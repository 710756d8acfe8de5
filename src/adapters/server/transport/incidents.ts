import { chanceAt, keyOf } from "../../../simulate/chance.ts";
import { TRANSPORT_FAULTS, type TransportFault, type TransportSettings } from "./transport-settings.ts";

/** What strikes one request, and how: each is a number from 0 (included) to 1 (excluded). */
export interface Incident {
  readonly faults: ReadonlySet<TransportFault>;
  /** How hard, or in which of its ways, a fault strikes. */
  readonly force: (fault: TransportFault) => number;
}

/** What strikes the requests of a server, one after another. */
export interface Incidents {
  readonly next: () => Incident;
  readonly settings: () => TransportSettings;
  readonly configure: (settings: TransportSettings) => void;
  /** Puts faults in line for the next requests, one each, before those that are drawn; `null` for none. */
  readonly script: (faults: readonly (TransportFault | null)[]) => void;
  /** How many of those have not struck yet. */
  readonly scripted: () => number;
  readonly reset: () => void;
}

/** Draws what strikes: the nth request of the same seed and settings always meets the same. */
export const drawIncidents = (seed: number, first: TransportSettings): Incidents => {
  let settings = first;
  let nth = 0;
  let script: readonly (TransportFault | null)[] = [];
  const struck = (): readonly TransportFault[] => {
    const [scripted, ...later] = script;
    if (scripted !== undefined) {
      script = later;
      return scripted === null ? [] : [scripted];
    }
    return TRANSPORT_FAULTS.filter((fault) => chanceAt(keyOf(seed, fault), nth) < (settings[fault] ?? 0));
  };
  return {
    next: () => {
      const faults = new Set(struck());
      const at = nth;
      nth += 1;
      return { faults, force: (fault) => chanceAt(keyOf(seed, `${fault}, how`), at) };
    },
    settings: () => settings,
    configure: (next) => {
      settings = next;
    },
    script: (faults) => {
      script = [...script, ...faults];
    },
    scripted: () => script.length,
    reset: () => {
      settings = first;
      nth = 0;
      script = [];
    },
  };
};
