import type { Step } from '../spec/scenario.ts';

/** The steps of a flow that do something, those inside groups, repetitions and choices included, in their order. */
export const leafSteps = (flow: readonly Step[]): readonly Step[] =>
  flow.flatMap((step): readonly Step[] => {
    if (step.type === 'group' || step.type === 'repeat') return leafSteps(step.flow);
    if (step.type === 'choose') return step.options.flatMap((option) => leafSteps(option.flow));
    return [step];
  });
