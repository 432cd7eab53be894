import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';

/** Step names are unique fixed texts in one line, and none of the plan's own row names. */
export const stepNames: SpecRule = ({ steps }) => {
  const first = new Map<string, string>();
  return steps.flatMap(({ step, pointer, workload }): readonly Diagnostic[] => {
    if (!('name' in step)) return [];
    const { name } = step;
    const at = join(pointer, 'name');
    const seen = first.get(name);
    first.set(name, seen ?? `in ${workload}`);
    return [
      ...(seen === undefined ? [] : [finding('SPEC080', at, { name, first: seen })]),
      ...(name.includes('${') ? [finding('SPEC081', at, { name })] : []),
      ...(/[\r\n\t]/.test(name) || name.trim() !== name ? [finding('SPEC082', at, { name })] : []),
      ...(name.startsWith('op ') || name === 'token' ? [finding('SPEC083', at, { name })] : []),
    ];
  });
};
