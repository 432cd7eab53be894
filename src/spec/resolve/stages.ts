import type { RateStage, UserStage } from '../generated/capacity-spec.ts';
import type { RateSpan, UserSpan } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { ratePerSecond } from '../units/rate.ts';

/** Spans of a rate over time; staircases are cut into holds. */
export const rateSpans = (stages: readonly RateStage[]): readonly RateSpan[] => stages.flatMap(rateStageSpans);

/** Spans of a number of users over time; staircases are cut into holds. */
export const userSpans = (stages: readonly UserStage[]): readonly UserSpan[] => stages.flatMap(userStageSpans);

function rateStageSpans(stage: RateStage): readonly RateSpan[] {
  if (stage.type === 'hold') return [rateHold(ratePerSecond(stage.rate), durationSeconds(stage.for))];
  const [from, to] = [ratePerSecond(stage.from), ratePerSecond(stage.to)];
  if (stage.type === 'ramp') return [{ fromPerSecond: from, toPerSecond: to, seconds: durationSeconds(stage.for) }];
  const seconds = durationSeconds(stage.every);
  return stairs(from, to, ratePerSecond(stage.step)).map((rate) => rateHold(rate, seconds));
}

function userStageSpans(stage: UserStage): readonly UserSpan[] {
  if (stage.type === 'hold') return [userHold(stage.users, durationSeconds(stage.for))];
  if (stage.type === 'ramp') return [{ from: stage.from, to: stage.to, seconds: durationSeconds(stage.for) }];
  const seconds = durationSeconds(stage.every);
  return stairs(stage.from, stage.to, stage.step).map((users) => userHold(users, seconds));
}

const userHold = (users: number, seconds: number): UserSpan => ({ from: users, to: users, seconds });

const rateHold = (rate: number, seconds: number): RateSpan => ({ fromPerSecond: rate, toPerSecond: rate, seconds });

/** How many holds a staircase has, up or down; the last one is `to` even when the steps do not meet it. */
export const stairCount = (from: number, to: number, step: number): number =>
  // a hair below the quotient, so that 0.1 to 0.3 by 0.1 is three holds and not four
  Math.ceil(Math.abs(to - from) / step - 1e-9) + 1;

function stairs(from: number, to: number, step: number): readonly number[] {
  const count = stairCount(from, to, step);
  const direction = Math.sign(to - from);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? to : from + direction * step * index));
}

/** Length of all stages, in seconds. */
export const secondsOf = (spans: readonly { readonly seconds: number }[]): number =>
  spans.reduce((sum, { seconds }) => sum + seconds, 0);
