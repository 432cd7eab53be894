import type { PlanElement } from '../../model/plan-element.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, list } from '../wording.ts';
import { beanShellPost, postScript, scripted } from './example-scripts.ts';
import { loadSamplers } from './how-often.ts';
import { type Script, scriptsOf } from './scripts.ts';

/** Languages that are interpreted, or need an engine that newer Java versions no longer bring. */
const SLOW = /^(beanshell|bsh|java|javascript|js|ecmascript|nashorn|rhino|jython|python|jacl)$/;

export const slowScriptLanguage = defineRule({
  id: 'J03',
  name: 'script-language-slow',
  title: 'The load runs scripts in BeanShell or JavaScript',
  affectsLoad: false,
  severity: REMARK,
  why: 'BeanShell interprets its text anew at each run, and JavaScript engines left Java with version 15. Groovy in a JSR223 element is compiled once. Under load the interpreter takes the CPU that should send requests.',
  computes: 'the number of such elements below the groups that make load',
  example: {
    before: scripted(beanShellPost('vars.put("code", prev.getResponseCode());')),
    after: scripted(postScript('vars.put("code", prev.getResponseCode())')),
  },
  *check(plan) {
    const byLanguage = new Map<string, PlanElement[]>();
    for (const { element, language, samplers } of scriptsOf(plan)) {
      // Elements of BSF are obsolete as such, which is a rule of its own (S12).
      if (!SLOW.test(language) || element.type.startsWith('BSF')) continue;
      if (loadSamplers(samplers).length === 0) continue;
      const name = familyOf({ element, language });
      byLanguage.set(name, [...(byLanguage.get(name) ?? []), element]);
    }
    for (const [name, elements] of byLanguage) {
      const [element] = elements;
      if (element === undefined) continue;
      const labels = list([...new Set(elements.map(({ label }) => label))]);
      yield {
        element,
        message: `the load runs ${count(elements.length, 'element')} with ${name}, a language that is slow: ${labels}`,
        hint: 'use the JSR223 element of the same kind with Groovy; most BeanShell texts run there unchanged',
        numbers: { elements: elements.length },
      };
    }
  },
});

function familyOf({ element, language }: Pick<Script, 'element' | 'language'>): string {
  if (element.type.startsWith('BeanShell')) return 'BeanShell';
  return language;
}
