import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, request, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const call = (type: string, method: string, key = 'get-a'): string =>
  element([type, 'TestBeanGUI'], method, {
    scriptLanguage: 'groovy',
    parameters: key,
    script: `def loadwright = props.get('loadwright')\nloadwright.${method}(args[0], ctx)`,
  });
const held = (...children: readonly string[]): string =>
  request('/a', { 'HTTPSampler.domain': '${lw_host}' }, ...children);
const admit = call('JSR223Timer', 'admit');
const settle = call('JSR223Assertion', 'settle');

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: [
        '"admit" calls admit in "users", but belongs into the sampler that it is for as a JSR223Timer',
        '"GET /a" calls settle and nothing in it calls admit: its outcomes belong to no attempt',
      ],
    },
    {
      plan: users({ seconds: 60 }, held(admit, call('JSR223Assertion', 'settle', 'get-b'))),
      message: [
        /^"GET \/a" calls admit for "get-a" and settle for another step$/,
        /calls settle for "get-b" and admit/,
      ],
    },
    {
      plan: users({ seconds: 60 }, get('/a', call('JSR223Timer', 'arrive'))),
      message:
        /^"arrive" calls arrive in "GET \/a", but belongs into a Flow Control Action of its own as a JSR223Timer$/,
    },
    {
      plan: users({ seconds: 60 }, get('/a', admit, settle)),
      message: /^"GET \/a" calls admit, but no field of it waits for \$\{lw_host\}: /,
    },
  ],
  clean: [
    users({ seconds: 60 }, flowControl(1, '0', 'arrival', call('JSR223Timer', 'arrive')), held(admit, settle)),
    users({ seconds: 60 }, scriptTimer("def gate = props.get('gate')\nreturn gate.admit(args[0])"), get('/a')),
  ],
};
