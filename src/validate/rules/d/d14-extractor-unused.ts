import type { PlanElement } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count } from '../wording.ts';
import { extractor } from './d08-stale-value.ts';

const login = get('/form', extractor('value="([^"]+)"'));

export const extractorUnused = defineRule({
  id: 'D14',
  name: 'extractor-unused',
  title: 'Nothing uses what an extractor finds',
  affectsLoad: false,
  severity: REMARK,
  why: 'An extractor reads the whole response of each of its samplers. When nothing uses its variable that is work of the generator for nothing; more often a later request was meant to use it and still sends a value of the recording.',
  computes: 'the samplers whose responses it reads',
  example: {
    before: users({ threads: 10 }, login, get('/send?token=abc123')),
    after: users({ threads: 10 }, login, get('/send?token=${token}')),
  },
  *check(plan) {
    if (plan.variables.hiddenUses || plan.running.some(showsVariables)) return;
    const used = plan.variables.uses.map(({ name }) => name);
    const isUsed = (name: string): boolean => used.some((use) => use === name || use.startsWith(`${name}_`));
    const byElement = new Map(
      plan.variables.definitions
        .filter(({ by }) => by === 'extractor')
        .map(
          ({ element }) =>
            [element, plan.variables.definitions.filter((definition) => definition.element === element)] as const,
        ),
    );
    for (const [element, definitions] of byElement) {
      const names = [...new Set(definitions.map(({ name }) => name))];
      const samplers = samplersOfPart(plan, element).length;
      if (samplers === 0 || names.some(isUsed)) continue;
      yield {
        element,
        message: `nothing uses ${names.map((name) => `\${${name}}`).join(', ')}; the extractor reads the responses of ${count(samplers, 'sampler')}`,
        hint: 'use the variable in the request that needs it, or take the extractor out',
        numbers: { samplers },
      };
    }
  },
});

/** A debug element shows all variables: somebody looks at them. */
const showsVariables = ({ type }: PlanElement): boolean => type === 'DebugSampler' || type === 'DebugPostProcessor';
