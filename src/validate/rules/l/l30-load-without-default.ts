import { hasRole, isOf, propOf, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT } from './timers.ts';

const withoutDefault = /\$\{__P\(\s*([^,(){}$]+?)\s*\)\}/;

const loadProperties: Readonly<Record<string, string>> = {
  'ThreadGroup.num_threads': '1 thread',
  'ThreadGroup.duration': '1 s of load',
  TargetLevel: '1 thread, or 1 arrival',
  Hold: 'a hold of 1',
  throughput: '1 sample a minute, or a period',
  'LoopController.loops': '1 loop',
};

export const loadWithoutDefault = defineRule({
  id: 'L30',
  name: 'load-without-default',
  title: 'A load that is 1 when its property is not given',
  affectsLoad: true,
  severity: LIKELY,
  why: '${__P(name)} without a default is the text "1" when no property of that name is set. A forgotten or misspelt -J then runs the plan with one thread or for one second, and the run looks as green as ever.',
  computes: 'the load without the property',
  example: {
    before: users({ threads: '${__P(users)}', seconds: 600 }, get('/orders')),
    after: users({ threads: '${__P(users,50)}', seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    for (const element of plan.running) {
      const rateTimer = isOf(element, CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT);
      const group = hasRole(element, 'ThreadGroup');
      if (!rateTimer && !group) continue;
      const main = propOf(element, 'ThreadGroup.main_controller');
      const inner = main?.kind === 'elementProp' ? main.props : [];
      const texts = [
        ...Object.keys(loadProperties).map((name): [string, string | undefined] => [name, textOf(element, name)]),
        ...inner.map((prop): [string, string | undefined] => [
          prop.name,
          'value' in prop ? String(prop.value) : undefined,
        ]),
      ];
      for (const [property, text] of texts) {
        const name = text === undefined ? undefined : withoutDefault.exec(text)?.[1];
        const load = loadProperties[property];
        if (name === undefined || load === undefined || plan.surroundings.properties?.[name] !== undefined) continue;
        yield {
          element,
          property: property === 'LoopController.loops' ? `ThreadGroup.main_controller/${property}` : property,
          message: `${property} of ${named(element)} is \${__P(${name})}: without -J${name}=... that is "1", so ${load}`,
          hint: `write a default that is a load, \${__P(${name},50)}, or one that fails loudly, \${__P(${name},0)}`,
        };
      }
    }
  },
});
