import { cycleSeconds, number, type Sizing } from '../capacity/size-workload.ts';
import { userRate } from '../capacity/user-rate.ts';
import type { Workload } from '../spec/scenario.ts';
import { plural } from './in-words.ts';

/** How a rate above a limit came about: `50 users / (2 s + 0.18 s) = 22.9/s`. */
export function offerInWords({ name, load }: Workload, sizing: Sizing): string {
  const rate = `${number(sizing.askedPerSecond)}/s`;
  if (load.type !== 'users' || load.ratePerSecond !== null) return `${name} asks for ${rate}`;
  const { users, each, seconds } = userRate(load, sizing.demand);
  const cycle = cycleSeconds(load, sizing.demand);
  const isPaused = load.pauseSeconds > 0 && load.pacingSeconds === 0 && seconds === cycle;
  const time = isPaused
    ? `(${number(load.pauseSeconds)} s + ${number(sizing.demand.p50Seconds)} s)`
    : `${number(seconds)} s`;
  return `${plural(users, 'user')}${each === 1 ? '' : ` x ${number(each)}`} / ${time} = ${rate}`;
}

/** What a pause does to a rate, said where somebody may take it for a throttle; '' where there is none. */
export function pauseInWords({ load }: Workload, sizing: Sizing): string {
  if (load.type !== 'users' || load.ratePerSecond !== null || load.pauseSeconds <= 0 || load.pacingSeconds > 0)
    return '';
  // Users who come more slowly than they go are held by that.
  if (userRate(load, sizing.demand).seconds !== cycleSeconds(load, sizing.demand)) return '';
  const without = sizing.threads / Math.max(sizing.demand.p50Seconds, 1e-3);
  return (
    ` The pause of ${number(load.pauseSeconds)} s holds no rate and heeds no Retry-After: it takes ` +
    `${number(without)}/s down to ${number(sizing.askedPerSecond)}/s, and more users take it up again.`
  );
}
