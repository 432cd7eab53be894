import { finding } from '../../diagnostics/catalogue.ts';
import { join } from '../pointer.ts';
import { stepSaves } from '../steps.ts';
import { reservedNames } from '../template/read-reference.ts';
import type { SpecRule } from './check-rules.ts';

/** Variables of the plan's own runtime begin so. */
const prefix = 'lw_';

/** Data sets and saved variables have no name that references or the plan use for something else. */
export const variableNames: SpecRule = ({ spec, steps }) => {
  const saved = steps.flatMap(({ step, pointer }) =>
    stepSaves(step).map((name) => ({ name, what: 'saved variable', pointer: join(pointer, 'save', name) })),
  );
  const data = Object.keys(spec.data ?? {}).map((name) => ({ name, what: 'data set', pointer: join('/data', name) }));
  return [...data, ...saved].flatMap(({ name, what, pointer }) => {
    if (reservedNames.includes(name)) return [finding('SPEC075', pointer, { name, what }, { at: 'key' })];
    return name.startsWith(prefix) ? [finding('SPEC085', pointer, { name, prefix }, { at: 'key' })] : [];
  });
};
