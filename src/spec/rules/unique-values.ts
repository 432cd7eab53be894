import { finding } from '../../diagnostics/catalogue.ts';
import { join } from '../pointer.ts';
import { stepName } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

/** Steps whose values the stand-in wants to see only once are there, and have what it looks at. */
export const uniqueValues: SpecRule = ({ spec, steps }) =>
  (spec.mock?.unique ?? []).flatMap((unique, index) => {
    const inBody = unique.type === 'json';
    const what = inBody ? 'sends a body' : 'is of type http';
    const known = steps.flatMap(({ step }) => (step.type === 'http' && (!inBody || step.body) ? [stepName(step)] : []));
    return unique.steps.flatMap((name, place) =>
      known.includes(name)
        ? []
        : [finding('SPEC065', join('/mock/unique', index, 'steps', place), { name, what, known })],
    );
  });
