import type { RateStage, UserStage } from '../generated/capacity-spec.ts';
import type { RateSpan, UserSpan } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { ratePerSecond } from '../units/rate.ts';

/** Spans of a rate over time; staircases are cut into holds. */
export const rateSpans = (stages: readonly RateStage[]): readonly RateSpan[] =>
  stages.flatMap((stage) => {
    switch (stage.type) {
      case 'hold':
        return [rateHold(ratePerSecond(stage.rate), durationSeconds(stage.for))];
      case 'ramp':
        return [
          {
            fromPerSecond: ratePerSecond(stage.from),
            toPerSecond: ratePerSecond(stage.to),
            seconds: durationSeconds(stage.for),
          },
        ];
      case 'steps': {
        const [from, to, step] = [ratePerSecond(stage.from), ratePerSecond(stage.to), ratePerSecond(stage.step)];
        return stairs(from, to, step).map((rate) => rateHold(rate, durationSeconds(stage.every)));
      }
    }
  });

/** Spans of a number of users over time; staircases are cut into holds. */
export const userSpans = (stages: readonly UserStage[]): readonly UserSpan[] =>
  stages.flatMap((stage) => {
    switch (stage.type) {
      case 'hold':
        return [{ from: stage.users, to: stage.users, seconds: durationSeconds(stage.for) }];
      case 'ramp':
        return [{ from: stage.from, to: stage.to, seconds: durationSeconds(stage.for) }];
      case 'steps':
        return stairs(stage.from, stage.to, stage.step).map((users) => ({
          from: users,
          to: users,
          seconds: durationSeconds(stage.every),
        }));
    }
  });

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
