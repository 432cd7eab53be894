import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { postScript, scripted } from './example-scripts.ts';
import { byWhom, loadSamplers, runsAgain } from './how-often.ts';
import { type Member, named } from './script-members.ts';
import { isReadable, scriptsOf } from './scripts.ts';

export const printsInScript = defineRule({
  id: 'J11',
  name: 'script-prints',
  title: 'A script prints to the console or ends the JVM',
  affectsLoad: true,
  severity: REMARK,
  why: 'println writes to the one standard output of the process: all threads wait for each other there, the text is not in jmeter.log, and whoever reads the output of JMeter finds it in between. System.exit ends the engine at once; buffered results are lost.',
  computes: 'the samplers and threads that do so',
  example: {
    before: scripted(postScript('println prev.responseCode')),
    after: scripted(postScript('log.debug("code {}", prev.responseCode)')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (!isReadable(script) || !/\bprint(ln|f)?\b|System\.exit/.test(script.text)) continue;
      if (loadSamplers(script.samplers).length === 0 || !runsAgain(script)) continue;
      const found = script
        .members(named('print', 'println', 'printf', 'exit'))
        .find((member) => prints(member) || exits(member));
      if (found === undefined) continue;
      yield {
        element: script.element,
        property: script.property,
        offset: found.offset,
        message: exits(found)
          ? `the script ends the whole JVM; it is run by ${byWhom(script)}`
          : `the script prints to the console; it is run by ${byWhom(script)}, which wait for each other there`,
        hint: exits(found)
          ? 'ctx.engine.askThreadsToStop() ends the test and keeps the results'
          : 'use log.debug("... {}", value), which costs nothing while the level is off',
      };
    }
  },
});

const prints = ({ name, receiver, args }: Member): boolean =>
  (name === 'println' || name === 'print' || name === 'printf') &&
  args !== undefined &&
  ['', 'System.out', 'System.err', 'OUT', 'this'].includes(receiver);

const exits = ({ name, receiver, args }: Member): boolean =>
  name === 'exit' && receiver === 'System' && args !== undefined;
