import { hasRole, type PlanElement, textOf } from './plan-element.ts';
import type { ThreadGroupModel } from './plan-model.ts';
import type { PlanVariables } from './plan-variables.ts';
import { decimalOf, wholeOf } from './values.ts';

type Evaluate = PlanVariables['evaluate'];

/** How often one iteration of the group comes by what these controllers hold; undefined when a condition decides. */
export function runsPerIteration(
  controllers: readonly PlanElement[],
  { loops }: Pick<ThreadGroupModel, 'loops'>,
  evaluate: Evaluate,
): number | undefined {
  let runs: number | undefined = 1;
  for (const controller of controllers) {
    const factor = factorOf(controller, loops, evaluate);
    runs = runs === undefined || factor === undefined ? undefined : runs * factor;
  }
  return runs;
}

function factorOf(controller: PlanElement, groupLoops: number | undefined, evaluate: Evaluate): number | undefined {
  switch (controller.type) {
    case 'LoopController': {
      const loops = wholeOf(controller, 'LoopController.loops', evaluate);
      if (loops === undefined) return undefined;
      if (loops < 0) return Number.POSITIVE_INFINITY;
      // Switched off, it is done for good after its first round.
      const again = textOf(controller, 'LoopController.continue_forever') !== 'false';
      return again ? loops : groupLoops === undefined ? undefined : loops / groupLoops;
    }
    case 'OnceOnlyController':
      return groupLoops === undefined ? undefined : 1 / groupLoops;
    case 'InterleaveControl':
    case 'RandomController':
    case 'SwitchController': {
      const branches = controller.children.filter(
        (child) => child.runs && (hasRole(child, 'Sampler') || hasRole(child, 'Controller')),
      ).length;
      return branches === 0 ? 0 : 1 / branches;
    }
    case 'ThroughputController':
      return throughputFactor(controller, evaluate);
    case 'GenericController':
    case 'TransactionController':
    case 'CriticalSectionController':
    case 'RandomOrderController':
    case 'RecordingController':
    case 'IncludeController':
    case 'ModuleController':
    case 'TestFragmentController':
      return 1;
    default:
      // If, While, For Each, Runtime and whatever a plugin brings.
      return undefined;
  }
}

/** Style 1 is "percent executions"; the other counts executions in all. */
function throughputFactor(controller: PlanElement, evaluate: Evaluate): number | undefined {
  if (wholeOf(controller, 'ThroughputController.style', evaluate) !== 1) return undefined;
  const nested = controller.node.props.find(
    ({ name }) => name === 'FloatProperty' || name === 'ThroughputController.percentThroughput',
  );
  const percent =
    nested && 'value' in nested && typeof nested.value === 'number'
      ? nested.value
      : decimalOf(controller, 'ThroughputController.percentThroughput', evaluate, 100);
  return percent === undefined ? undefined : percent / 100;
}
