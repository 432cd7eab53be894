import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, loop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

/** A loop with the switch that belongs into a thread group's own. */
const once = (loops: string): string =>
  loop(loops, get('/a')).replace(
    '</LoopController>',
    '<boolProp name="LoopController.continue_forever">false</boolProp></LoopController>',
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: users({ loops: 2 }, once('3')),
      message:
        '"again" has continue_forever = false: it runs its 3 loops in the first of 2 iterations of a thread and never again',
    },
    {
      plan: users({ seconds: 60 }, once('3')),
      message: /it runs its 3 loops in the first iteration of a thread and never again$/,
    },
    {
      plan: users({ loops: 1 }, loop('5', once('1'))),
      message: /: it runs its 1 loop once in a thread, however often "again" comes by, and never again$/,
    },
    { plan: 'before', message: '"again" has no number of loops, which JMeter reads as 0: what it holds never runs' },
    {
      plan: users({ seconds: 60 }, loop('-1', get('/a')), get('/b')),
      message: /^"again" loops for ever, so "GET \/b" behind it is never reached$/,
    },
  ],
  clean: [
    users({ loops: 1 }, once('3')),
    users({ loops: 2 }, once('3').replace('>false<', '>true<')),
    users({ loops: '${n}' }, once('3')),
    users({ seconds: 60 }, loop('${n}', get('/a')), get('/b')),
    users({ seconds: 60 }, get('/b'), loop('-1', get('/a'))),
    users({ seconds: 60 }, loop('-1', get('/a'), flowControl(5, '')), get('/b')),
  ],
};
