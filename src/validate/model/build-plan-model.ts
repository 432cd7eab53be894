import type { JmxNode } from '../../jmx/tree.ts';
import { hasRole, type PlanElement, type PositionOf } from './plan-element.ts';
import type { PlanModel, SamplerModel, Surroundings, ThreadGroupModel } from './plan-model.ts';
import { planTree } from './plan-tree.ts';
import { samplersOf } from './scope.ts';
import { threadGroupLoad } from './thread-groups.ts';
import { planVariables } from './variables/plan-variables.ts';

/** The model of a plan for the rules: its tree, what applies where, its groups and its variables. */
export function buildPlanModel(
  rootNodes: readonly JmxNode[],
  positionOf: PositionOf = () => undefined,
  surroundings: Surroundings = {},
): PlanModel {
  const { roots, all, copies } = planTree(rootNodes);
  const everything = copies.length > 0 ? [...all, ...copies] : all;
  const variables = planVariables(everything, surroundings.properties ?? {});
  const running = everything.filter(({ runs }) => runs);
  const threadGroups = running
    .filter((element) => hasRole(element, 'ThreadGroup'))
    .map((element) => threadGroupModel(element, variables.evaluate));
  return {
    positionOf,
    roots,
    all,
    running,
    threadGroups,
    samplers: threadGroups.flatMap(({ samplers }) => samplers),
    variables,
    surroundings,
  };
}

type Growing = Omit<ThreadGroupModel, 'samplers'> & { samplers: readonly SamplerModel[] };

/** A group and its samplers know each other. */
function threadGroupModel(element: PlanElement, evaluate: PlanModel['variables']['evaluate']): ThreadGroupModel {
  const group: Growing = { element, ...threadGroupLoad(element, evaluate), samplers: [] };
  group.samplers = samplersOf(group, evaluate);
  return group;
}
