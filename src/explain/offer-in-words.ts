import { cycleSeconds, number, type Sizing } from '../capacity/size-workload.ts';
import type { Workload } from '../spec/scenario.ts';
import { plural } from './in-words.ts';

/** How a rate above a limit came about: `50 users / (2 s + 0.18 s) = 22.9/s`. */
export function offerInWords({ name, load }: Workload, sizing: Sizing): string {
  const rate = `${number(sizing.askedPerSecond)}/s`;
  if (load.type !== 'users' || load.ratePerSecond !== null) return `${name} asks for ${rate}`;
  const busy = sizing.demand.p50Seconds;
  const cycle =
    load.pacingSeconds > 0
      ? `${number(cycleSeconds(load, sizing.demand))} s`
      : load.pauseSeconds > 0
        ? `(${number(load.pauseSeconds)} s + ${number(busy)} s)`
        : `${number(cycleSeconds(load, sizing.demand))} s`;
  return `${plural(sizing.threads, 'user')} / ${cycle} = ${rate}`;
}

/** What a pause does to a rate, said where somebody may take it for a throttle; '' where there is none. */
export function pauseInWords({ load }: Workload, sizing: Sizing): string {
  if (load.type !== 'users' || load.ratePerSecond !== null || load.pauseSeconds <= 0 || load.pacingSeconds > 0)
    return '';
  const without = sizing.threads / Math.max(sizing.demand.p50Seconds, 1e-3);
  return (
    ` The pause of ${number(load.pauseSeconds)} s holds no rate and heeds no Retry-After: it takes ` +
    `${number(without)}/s down to ${number(sizing.askedPerSecond)}/s, and more users take it up again.`
  );
}
