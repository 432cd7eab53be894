import { allSteps } from '../capacity/all-steps.ts';
import type { GeneratedValue, Workload } from '../spec/scenario.ts';
import type { PlanContext } from './plan-context.ts';
import { templatesOf } from './template-uses.ts';
import { valuesIn } from './text.ts';

/** Registers the values that last an iteration of the workload and gives their variables. */
export function iterationValues(workload: Workload, context: PlanContext): readonly string[] {
  const used = new Set(
    allSteps(workload.flow).flatMap((step) => templatesOf(step, context.scenario).flatMap(valuesIn)),
  );
  const values = context.scenario.values.filter((value) => value.per === 'iteration' && used.has(value.name));
  for (const value of values) registerValue(value, context);
  return values.map((value) => `values.${value.name}`);
}

/** Puts a generated value into the install script, once. */
export function registerValue(value: GeneratedValue, context: PlanContext): void {
  const variable = `values.${value.name}`;
  if (context.install.values.some((known) => known.name === variable)) return;
  const entry = { name: variable };
  switch (value.type) {
    case 'uuid':
      context.install.values.push({ ...entry, factory: 'uuid', arguments: [variable], source: '' });
      return;
    case 'unique-id':
      context.install.values.push({
        ...entry,
        factory: 'uniqueId',
        arguments: [variable, value.prefix],
        source: 'loadwright.runId, loadwright.engine, loadwright.sequence()',
      });
      return;
    case 'counter':
      context.install.values.push({
        ...entry,
        factory: 'counter',
        arguments: [variable, value.start, value.step, value.digits],
        source: 'loadwright.sequence()',
      });
      return;
    case 'random-integer':
      context.install.values.push({
        ...entry,
        factory: 'randomInteger',
        arguments: [variable, value.min, value.max],
        source: 'loadwright.random()',
      });
      return;
    case 'pick':
      context.install.values.push({
        ...entry,
        factory: 'pick',
        arguments: [variable, value.from],
        source: 'loadwright.random()',
      });
  }
}
