import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { isPlainGroup } from '../l/groups.ts';
import { count } from '../wording.ts';
import type { Script } from './scripts.ts';

/** Whether a script runs more than once in a thread, as far as one can tell. */
export const runsAgain = ({ samplers }: Script): boolean => samplers.some((sampler) => timesInThread(sampler) !== 1);

/** How often a thread runs a sampler in the whole test; undefined when conditions or the clock decide. */
function timesInThread({ runsPerIteration, threadGroup }: SamplerModel): number | undefined {
  const { kind, loops } = threadGroup;
  if (runsPerIteration === undefined || loops === undefined) return undefined;
  const plain = isPlainGroup(threadGroup) || kind === 'setUp' || kind === 'tearDown';
  return plain && Number.isFinite(loops) ? runsPerIteration * loops : undefined;
}

/** Samplers of groups that make load. */
export const loadSamplers = (samplers: readonly SamplerModel[]): readonly SamplerModel[] =>
  samplers.filter(({ threadGroup: { kind } }) => kind !== 'setUp' && kind !== 'tearDown');

/** Threads that can run a script at the same time; undefined when one group's number is not known. */
export function threadsOf({ samplers }: Pick<Script, 'samplers'>): number | undefined {
  let sum = 0;
  for (const group of new Set(samplers.map(({ threadGroup }) => threadGroup))) {
    if (group.threads === undefined) return undefined;
    sum += group.threads;
  }
  return sum;
}

/** `by 3 samplers in 100 threads`, with what is known. */
export function byWhom({ samplers }: Script): string {
  const threads = threadsOf({ samplers });
  const of = count(new Set(samplers.map(({ element }) => element)).size, 'sampler');
  return threads === undefined ? of : `${of} in ${count(threads, 'thread')}`;
}

/** Whether anything of the plan is done more than once by this thread count. */
export const isConcurrent = (plan: PlanModel, script: Script): boolean =>
  plan.threadGroups.length > 0 && (threadsOf(script) ?? 2) > 1;
