import { isOf, textOf } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { digits, list, named } from '../wording.ts';
import { mainGroups } from './groups.ts';

/** Threads that run at the same time. */
type ThreadsTogether = {
  readonly threads: number;
  /** The group with most of them. */
  readonly largest: ThreadGroupModel;
  /** `"readers" 2,000 and "writers" 500`. */
  readonly parts: string;
};

/** Of all main groups, or of the largest where they run one after another; undefined when no group has threads that are known. */
export function threadsTogether(plan: PlanModel): ThreadsTogether | undefined {
  const groups = mainGroups(plan).filter(({ samplers, threads }) => samplers.length > 0 && (threads ?? 0) > 0);
  const [largest] = [...groups].sort((a, b) => (b.threads ?? 0) - (a.threads ?? 0));
  if (largest === undefined) return undefined;
  const root = plan.running.find((element) => isOf(element, 'TestPlan'));
  const inTurn = root !== undefined && textOf(root, 'TestPlan.serialize_threadgroups') === 'true';
  const together = inTurn ? [largest] : groups;
  return {
    threads: together.reduce((sum, { threads }) => sum + (threads ?? 0), 0),
    largest,
    parts: list(
      together.map(({ element, threads }) => `${named(element)} ${digits(threads ?? 0)}`),
      4,
    ),
  };
}
