import type { GeneratedValue as ValueSpec } from '../generated/capacity-spec.ts';
import type { GeneratedValue } from '../scenario.ts';

export const resolveValues = (specs: Readonly<Record<string, ValueSpec>> = {}): readonly GeneratedValue[] =>
  Object.entries(specs).map(([name, spec]) => resolveValue(name, spec));

function resolveValue(name: string, spec: ValueSpec): GeneratedValue {
  if (spec.type === 'counter') {
    const { type, start = 1, step = 1, digits = 0 } = spec;
    return { name, type, start, step, digits, per: 'iteration' };
  }
  const per = spec.per ?? 'operation';
  switch (spec.type) {
    case 'uuid':
      return { name, type: spec.type, per };
    case 'unique-id':
      return { name, type: spec.type, prefix: spec.prefix ?? '', per };
    case 'random-integer':
      return { name, type: spec.type, min: spec.min, max: spec.max, per };
    case 'pick':
      return { name, type: spec.type, from: spec.from, per };
  }
}
