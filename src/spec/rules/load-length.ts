import type { CapacitySpec, Load } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import { secondsOrNone } from './durations.ts';
import { stageSeconds } from './stage-facts.ts';

/** How long a load itself says it lasts, and the key that says so. */
export function loadLength(load: Load): { readonly key: string; readonly seconds: number | undefined } {
  if (load.type === 'items') return { key: 'within', seconds: secondsOrNone(load.within) };
  if (load.stages) return { key: 'stages', seconds: stageSeconds(load.stages) };
  if (load.type === 'arrivals' && load.count !== undefined)
    return { key: 'within', seconds: secondsOrNone(load.within) };
  return { key: 'for', seconds: secondsOrNone(load.for) };
}

/** Length of these phases together; those that are not there count nothing. */
export const phasesSeconds = (names: readonly string[], phases: CapacitySpec['phases'] = {}): number =>
  names.reduce((sum, name) => sum + (secondsOrNone(own(phases, name)) ?? 0), 0);

/** Seconds of a load by its own word, else by that of its phases; undefined where only the work ends it. */
export const spannedSeconds = (load: Load, { phases }: CapacitySpec): number | undefined =>
  loadLength(load).seconds ?? (load.during ? phasesSeconds(load.during, phases) : undefined);
