import type { RateStage, UserStage } from '../generated/capacity-spec.ts';
import { stairCount } from '../resolve/stages.ts';
import { readRate } from '../units/rate.ts';
import { secondsOrNone } from './durations.ts';

type Stage = RateStage | UserStage;

/** Rates (per second) or numbers of users that a stage names. */
export function stageLevels(stage: Stage): readonly number[] {
  if (stage.type !== 'hold') return [level(stage.from), level(stage.to)];
  return [level('rate' in stage ? stage.rate : stage.users)];
}

/** Steps of a staircase; 1 for the other kinds. */
export const stepCount = (stage: Stage): number =>
  stage.type === 'steps' ? stairCount(level(stage.from), level(stage.to), level(stage.step)) : 1;

/** Length of all stages; undefined while one of them is no duration. */
export function stageSeconds(stages: readonly Stage[]): number | undefined {
  const lengths = stages.map((stage) => {
    const seconds = secondsOrNone(stage.type === 'steps' ? stage.every : stage.for);
    return seconds === undefined ? undefined : seconds * stepCount(stage);
  });
  return lengths.includes(undefined) ? undefined : lengths.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
}

const level = (value: string | number): number => (typeof value === 'number' ? value : (readRate(value) ?? 0));
