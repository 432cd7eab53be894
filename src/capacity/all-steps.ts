import type { Step } from '../spec/scenario.ts';

/** The steps of a flow in the order written, nested ones included. */
export const allSteps = (flow: readonly Step[]): readonly Step[] =>
  flow.flatMap((step): readonly Step[] => {
    if (step.type === 'repeat' || step.type === 'group') return [step, ...allSteps(step.flow)];
    if (step.type === 'choose') return [step, ...step.options.flatMap((option) => allSteps(option.flow))];
    return [step];
  });
