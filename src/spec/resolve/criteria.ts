import type { SpecContext } from '../context.ts';
import { parseSlo, type SloNames } from '../parse-slo.ts';
import type { SloCriterion } from '../slo.ts';

/** Labels and phases that criteria may name. */
export function sloNames({ spec, steps }: SpecContext): SloNames {
  const stepNames = steps.flatMap(({ step }) => ('name' in step ? [step.name] : []));
  return {
    labels: new Set([...Object.keys(spec.workloads), ...stepNames]),
    phases: new Set(Object.keys(spec.phases ?? {})),
  };
}

/** A criterion that a check has already found good. */
export function criterionOf(text: string, names: SloNames): SloCriterion {
  const read = parseSlo(text, names);
  if ('problem' in read) throw new Error(`not a criterion: ${text}`);
  return read.criterion;
}
