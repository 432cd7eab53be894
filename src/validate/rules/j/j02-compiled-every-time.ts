import { textOf } from '../../model/plan-element.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { preScript, scripted } from './example-scripts.ts';
import { byWhom, loadSamplers, runsAgain } from './how-often.ts';
import { scriptsOf } from './scripts.ts';

export const compiledEveryTime = defineRule({
  id: 'J02',
  name: 'script-compiled-every-time',
  title: 'A script is compiled anew for each of its runs',
  affectsLoad: true,
  severity: { ...REMARK, ci: 'warning' },
  why: 'With "Cache compiled script" off, JSR223 compiles the text before every single run. Compiling Groovy costs milliseconds of CPU and fills the class space; the generator slows down before the target does. Since JMeter 4.0 only the text false switches the cache off: an empty field leaves it on.',
  computes: 'the samplers and threads that run the script',
  example: {
    before: scripted(preScript('vars.put("order", "order-" + UUID.randomUUID())', { cacheKey: 'false' })),
    after: scripted(preScript('vars.put("order", "order-" + UUID.randomUUID())')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      const { element, text, language, samplers } = script;
      if (!element.type.startsWith('JSR223') || textOf(element, 'cacheKey') !== 'false') continue;
      if (language !== 'groovy' || loadSamplers(samplers).length === 0 || !runsAgain(script)) continue;
      const also = text.includes('${')
        ? ', after taking the ${...} out of its text (vars.get("name") reads a variable)'
        : '';
      yield {
        element,
        property: 'cacheKey',
        message: `the script is run by ${byWhom(script)} and compiled again each time, since its cache is off`,
        hint: `set cacheKey to true${also}`,
        numbers: { samplers: samplers.length },
      };
    }
  },
});
