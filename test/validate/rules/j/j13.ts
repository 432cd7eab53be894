import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the condition "${code}" == "429" never is the text false: a thread that enters repeats 1 sampler until the test ends',
    },
  ],
  clean: [
    users({ seconds: 60 }, whileLoop('${again}', get('/a'))),
    users({ seconds: 60 }, whileLoop('LAST', get('/a')), whileLoop('', get('/b'))),
    users({ seconds: 60 }, whileLoop('"${code}" == "429"', get('/a'), flowControl(5, '0'))),
    users({ seconds: 60 }, whileLoop('${__jexl3("${code}" == "429",)}', get('/a'))),
  ],
};
