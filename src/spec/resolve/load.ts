import type { ArrivalsLoad, Load as LoadSpec, UsersLoad } from '../generated/capacity-spec.ts';
import type { DataSet, Load, Phase, RateSpan, UserSpan } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { ratePerSecond } from '../units/rate.ts';
import { spanOf } from './phases.ts';
import { rateSpans, secondsOf, userSpans } from './stages.ts';

export type LoadSurroundings = { readonly phases: readonly Phase[]; readonly data: readonly DataSet[] };

export function resolveLoad(spec: LoadSpec, { phases, data }: LoadSurroundings): Load {
  const span = spec.during ? spanOf(spec.during, phases) : undefined;
  const startSeconds = span?.startSeconds ?? 0;
  switch (spec.type) {
    case 'arrivals':
      return {
        type: 'arrivals',
        profile: arrivalProfile(spec, span?.seconds),
        count: spec.count ?? null,
        startSeconds,
        spacing: spec.spacing ?? 'even',
        burst: spec.burst ?? 1,
        threads: spec.threads ?? null,
        pacing: spec.pacing ?? 'auto',
        threadGroup: spec.threadGroup ?? 'auto',
      };
    case 'users':
      return { ...usersLoad(spec, span?.seconds), startSeconds };
    case 'items':
      return {
        type: 'items',
        data: spec.data,
        items: data.find(({ name }) => name === spec.data)?.rows ?? 0,
        withinSeconds: durationSeconds(spec.within),
        startSeconds,
        ratePerSecond: spec.rate === undefined ? null : ratePerSecond(spec.rate),
        threads: spec.threads ?? null,
      };
  }
}

function arrivalProfile(spec: ArrivalsLoad, phaseSeconds: number | undefined): readonly RateSpan[] {
  if (spec.stages) return rateSpans(spec.stages);
  const length = spec.count === undefined ? spec.for : spec.within;
  const seconds = length === undefined ? (phaseSeconds ?? 0) : durationSeconds(length);
  const rate = spec.count === undefined ? ratePerSecond(spec.rate ?? '0/s') : spec.count / seconds;
  return [{ fromPerSecond: rate, toPerSecond: rate, seconds }];
}

function usersLoad(spec: UsersLoad, phaseSeconds: number | undefined): Extract<Load, { type: 'users' }> {
  const users = spec.users ?? 0;
  const constantSeconds = spec.for === undefined ? (phaseSeconds ?? null) : durationSeconds(spec.for);
  const rampUpSeconds = durationSeconds(spec.rampUp ?? '0s');
  const isRow = spec.threadGroup === 'ultimate' || spec.threadGroup === 'concurrency';
  const rises = isRow && constantSeconds !== null && rampUpSeconds > 0;
  const stages = spec.stages
    ? userSpans(spec.stages)
    : rises
      ? riseAndHold(users, Math.min(rampUpSeconds, constantSeconds), constantSeconds)
      : [{ from: users, to: users, seconds: constantSeconds ?? 0 }];
  return {
    type: 'users',
    stages,
    seconds: spec.stages ? secondsOf(stages) : constantSeconds,
    rampUpSeconds: rises ? 0 : rampUpSeconds,
    iterations: spec.iterations ?? null,
    startSeconds: 0,
    pauseSeconds: durationSeconds(spec.pause ?? '0s'),
    pacingSeconds: durationSeconds(spec.pacing ?? '0s'),
    ratePerSecond: spec.rate === undefined ? null : ratePerSecond(spec.rate),
    threadGroup: spec.threadGroup ?? 'auto',
  };
}

/** A ramp-up as stages: these groups have no ramp-up beside their schedule. */
const riseAndHold = (users: number, rampUpSeconds: number, wholeSeconds: number): readonly UserSpan[] => [
  { from: 0, to: users, seconds: rampUpSeconds },
  ...(wholeSeconds > rampUpSeconds ? [{ from: users, to: users, seconds: wholeSeconds - rampUpSeconds }] : []),
];
