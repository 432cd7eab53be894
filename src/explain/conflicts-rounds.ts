import { mostWaiting } from '../capacity/demand/served.ts';
import { workloadDraws } from '../capacity/demand/workload-draws.ts';
import { safePerSecond } from '../capacity/limit-rate.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Limit, Scenario, Workload } from '../spec/scenario.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { plural, round, verb } from './in-words.ts';
import { roughly } from './moment-in-words.ts';
import type { Reckoning } from './reckoning.ts';
import { gateBurst } from './shared-drawers.ts';

/** Shorter waits than this at a gate are what gates are for. */
const WORTH_SAYING_SECONDS = 5;

/** Draws of a workload that wait at the gate of a limit at the worst moment, when all come as asked. */
export function waitingAt(scenario: Scenario, workload: Workload, sizing: Sizing, limit: Limit): number {
  const admitted = safePerSecond(limit, scenario.auth);
  if (limit.type === 'concurrency' || !(admitted > 0)) return 0;
  const flow = workloadDraws(workload, sizing, limit.name, 0);
  return Math.max(0, mostWaiting(flow, admitted) - gateBurst(limit, scenario));
}

/**
 * Work whose mean rate fits, and that comes in rounds or bursts faster than the gates let it through: it waits, and catches
 * up.
 */
export function waitingRounds({ scenario }: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { load, name } = workload;
  if (load.type === 'items' || (load.type === 'arrivals' && load.burst < 2)) return [];
  const atOnce = load.type === 'arrivals' ? Math.min(load.burst, sizing.iterations ?? load.burst) : 0;
  const found = scenario.limits.flatMap((limit) => {
    const admitted = safePerSecond(limit, scenario.auth);
    if (limit.type === 'concurrency' || !sizing.demand.draws.has(limit.name) || !(admitted > 0)) return [];
    const waiting = waitingAt(scenario, workload, sizing, limit);
    const seconds = waiting / admitted;
    return seconds >= WORTH_SAYING_SECONDS ? [{ limit, admitted, waiting, seconds }] : [];
  });
  const [worst] = found.sort((a, b) => b.seconds - a.seconds);
  if (worst === undefined) return [];
  const { limit, admitted, waiting, seconds } = worst;
  const who =
    load.type === 'arrivals'
      ? `${name} sends ${round(atOnce)} at once,`
      : `The ${verb(sizing.threads, 'users', 'user')} of ${name} ${verb(sizing.threads, 'come, and start their', 'comes, and starts its')} rounds,`;
  const count = Math.round(waiting);
  const say = (): string =>
    `${who} faster than the ${number(admitted)}/s that ${limit.name} admits: ` +
    `up to ${plural(count, 'draw')} ${verb(count, 'wait, the last of them', 'waits')} for ${roughly(seconds)}; then they catch up.`;
  return [{ kind: 'queueing', workloads: [name], limit: limit.name, say, isFatal: false }];
}
