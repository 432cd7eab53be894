import type { FunctionCall } from '../../model/plan-variables.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, shaping } from './example-parts.ts';
import { LIKELY } from './severities.ts';

const half = (groupSeconds: string): string =>
  users({ ramp: 0, seconds: groupSeconds }, get('/orders', shaping([[20, 20, '${__P(length,600)}']])));

export const propertyDefaultsDisagree = defineRule({
  id: 'L51',
  name: 'property-defaults-disagree',
  title: 'One JMeter property has different defaults in two places',
  affectsLoad: true,
  severity: LIKELY,
  why: '${__P(name,default)} keeps nothing: each place has a default of its own. As long as nobody gives the property, the plan runs with two values of what is one number by its name, such as a length that group and schedule share.',
  computes: 'each default and how often it stands',
  example: { before: half('${__P(length,60)}'), after: half('${__P(length,600)}') },
  *check(plan) {
    const byName = new Map<string, Map<string, FunctionCall[]>>();
    for (const call of plan.variables.calls) {
      const [name, fallback] = nameAndDefault(call);
      if (name === undefined || fallback === undefined || plan.surroundings.properties?.[name] !== undefined) continue;
      const defaults = byName.get(name) ?? new Map<string, FunctionCall[]>();
      byName.set(name, defaults);
      defaults.set(fallback, [...(defaults.get(fallback) ?? []), call]);
    }
    for (const [name, defaults] of byName) {
      // The default that stands most often is taken for the one that is meant.
      const [most, ...others] = [...defaults].sort(([, a], [, b]) => b.length - a.length);
      if (most === undefined) continue;
      for (const [fallback, calls] of others) {
        const [call] = calls;
        if (call === undefined) continue;
        yield {
          element: call.element,
          property: call.property,
          message: `\${__P(${name},...)} is ${fallback} in ${named(call.element)}${calls.length > 1 ? ` and ${count(calls.length - 1, 'more place')}` : ''} and ${most[0]} in ${most[1].length === 1 && most[1][0] ? named(most[1][0].element) : count(most[1].length, 'other place')}`,
          hint: `write one default, or keep the number in one user defined variable and use that`,
        };
      }
    }
  },
});

/** Numbers that differ in writing only are one default. */
function nameAndDefault({ name, args }: FunctionCall): readonly [string | undefined, string | undefined] {
  const at = name === '__P' ? 1 : name === '__property' ? 2 : 0;
  const [property] = args ?? [];
  const fallback = args?.[at]?.trim();
  if (
    at === 0 ||
    property === undefined ||
    fallback === undefined ||
    property.includes('${') ||
    fallback.includes('${')
  )
    return [undefined, undefined];
  // An empty default asks whether it was given; JMeter's own settings have a value without being given one.
  if (fallback === '' || /^(jmeter|http|summariser)[.]/.test(property)) return [undefined, undefined];
  const value = Number.isFinite(Number(fallback)) ? String(Number(fallback)) : fallback;
  return [property.trim(), value];
}
