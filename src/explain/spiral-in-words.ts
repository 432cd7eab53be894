import { demandOf } from '../capacity/iteration-demand.ts';
import { cycleSeconds, number, type Sizing } from '../capacity/size-workload.ts';
import type { Limit, Step, Workload } from '../spec/scenario.ts';
import { round } from './in-words.ts';
import { roughly } from './moment-in-words.ts';

/** A cycle that shrinks by less than this is not worth a sentence. */
const WORTH_SAYING = 3;

/**
 * A closed model without retries asks for more when it is rejected: an iteration that fails early is over early, and its user
 * comes back sooner. '' where that is not so.
 */
export function spiralInWords({ load, flow }: Workload, sizing: Sizing, limit: Limit): string {
  if (load.type !== 'users' || load.seconds === null || load.ratePerSecond !== null) return '';
  const index = flow.findIndex((step) => endsIteration(step) && 'limits' in step && step.limits.includes(limit.name));
  const step = flow[index];
  if (step === undefined || ('retry' in step && step.retry.attempts > 1)) return '';
  const seconds = Math.max(load.pacingSeconds, demandOf(flow.slice(0, index + 1)).p50Seconds + load.pauseSeconds, 1e-3);
  const cycle = cycleSeconds(load, sizing.demand);
  if (cycle < seconds * WORTH_SAYING) return '';
  return (
    ` An iteration that is rejected is over at once, and its user comes again after ${roughly(seconds)} instead of ` +
    `${roughly(cycle)}: ${round(sizing.threads)} users in that state ask for ${number(sizing.threads / seconds)}/s, ` +
    'so the first rejections bring more of them.'
  );
}

/** Nothing of the iteration can follow when the step fails. */
const endsIteration = (step: Step): boolean =>
  step.type === 'websocket-open' || ('save' in step && step.save.some(({ whenMissing }) => whenMissing === 'fail'));
