import { textOf } from '../../model/plan-element.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningLike } from '../running-of.ts';
import { count } from '../wording.ts';
import { preScript, scripted } from './example-scripts.ts';

export const fileAndText = defineRule({
  id: 'J14',
  name: 'script-file-and-text',
  title: 'An element has a script file and a script text',
  affectsLoad: false,
  severity: LIKELY,
  why: 'When the field for a file is filled, JMeter runs the file and never looks at the text. Somebody who edits the text in the plan changes nothing.',
  computes: 'the lines of text that are never run',
  example: {
    before: scripted(preScript('vars.put("order", UUID.randomUUID().toString())', { filename: 'order.groovy' })),
    after: scripted(preScript('vars.put("order", UUID.randomUUID().toString())')),
  },
  *check(plan) {
    for (const element of runningLike(plan, /^(JSR223|BeanShell|BSF)/)) {
      const file = (textOf(element, 'filename') ?? textOf(element, `${element.type}.filename`))?.trim();
      const text = (textOf(element, 'script') ?? textOf(element, `${element.type}.query`))?.trim();
      if (!file || !text) continue;
      const lines = text.split('\n').length;
      yield {
        element,
        property: 'filename',
        message: `the file "${file}" is run, and not the script in the plan (${count(lines, 'line')})`,
        hint: 'leave one of the two empty',
        numbers: { lines },
      };
    }
  },
});
