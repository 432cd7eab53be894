import { mostWaiting } from '../capacity/demand/served.ts';
import { workloadDraws } from '../capacity/demand/workload-draws.ts';
import { safePerSecond } from '../capacity/limit-rate.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Workload } from '../spec/scenario.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { plural } from './in-words.ts';
import { roughly } from './moment-in-words.ts';
import type { Reckoning } from './reckoning.ts';

/** Shorter waits than this at a gate are what gates are for. */
const WORTH_SAYING_SECONDS = 5;

/**
 * Users whose mean rate fits, and who come, or start their rounds, faster than the gates let them through: they wait, and
 * catch up.
 */
export function waitingRounds({ scenario }: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { load, name } = workload;
  if (load.type !== 'users') return [];
  const found = scenario.limits.flatMap((limit) => {
    if (limit.type === 'concurrency' || !sizing.demand.draws.has(limit.name)) return [];
    const flow = workloadDraws(workload, sizing, limit.name, 0);
    const admitted = safePerSecond(limit, scenario.auth);
    const burst = limit.type === 'token-bucket' ? limit.burst : 0;
    const waiting = admitted > 0 ? mostWaiting(flow, admitted) - burst : 0;
    const seconds = waiting / admitted;
    return seconds >= WORTH_SAYING_SECONDS ? [{ limit, admitted, waiting, seconds }] : [];
  });
  const [worst] = found.sort((a, b) => b.seconds - a.seconds);
  if (worst === undefined) return [];
  const { limit, admitted, waiting, seconds } = worst;
  const say = (): string =>
    `The users of ${name} come, and start their rounds, faster than the ${number(admitted)}/s that ${limit.name} admits: ` +
    `up to ${plural(Math.round(waiting), 'draw')} wait, the last of them for ${roughly(seconds)}; then they catch up.`;
  return [{ kind: 'queueing', workloads: [name], limit: limit.name, say, isFatal: false }];
}
