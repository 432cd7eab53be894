import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import type { Load } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { usesOf } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';

/** Every load says in exactly one way how much it is and when it ends. */
export const loadExtent: SpecRule = (context) =>
  Object.entries(context.spec.workloads).flatMap(([name, { load }]) => {
    const at = join('/workloads', name, 'load');
    return [...oneOf(load, at), ...end(load, name, at, context)];
  });

const choicesOf = { arrivals: ['rate', 'stages', 'count'], users: ['users', 'stages'], items: ['data'] } as const;

function oneOf(load: Load, pointer: string): readonly Diagnostic[] {
  const choices: readonly string[] = choicesOf[load.type];
  const found = choices.filter((choice) => Object.hasOwn(load, choice));
  return found.length === 1 ? [] : [finding('SPEC160', pointer, { choices, found }, { at: 'key' })];
}

function end(load: Load, name: string, pointer: string, context: SpecContext): readonly Diagnostic[] {
  const missing = (choices: string) => [finding('SPEC162', pointer, { choices }, { at: 'key' })];
  if (load.type === 'items') return [];
  if (load.for !== undefined && load.during !== undefined)
    return [finding('SPEC161', join(pointer, 'for'), {}, { at: 'key' })];
  const hasSpan = load.for !== undefined || load.during !== undefined;
  if (load.type === 'arrivals') {
    if (load.rate !== undefined && !hasSpan) return missing('"for" or "during"');
    return load.count !== undefined && load.within === undefined && load.during === undefined
      ? missing('"within" or "during"')
      : [];
  }
  const ends = hasSpan || load.stages !== undefined || load.iterations !== undefined || readsOnce(name, context);
  return ends ? [] : missing('"for", "during", "iterations", or data that is used once');
}

/** A data set used once ends the work when its rows are gone. */
function readsOnce(workload: string, context: SpecContext): boolean {
  return usesOf(context, workload).references.some(
    (reference) => reference.kind === 'data' && context.data.get(reference.data)?.dataSet?.use === 'once',
  );
}
