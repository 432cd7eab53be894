import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'when nothing matches, ${token} keeps the value of the iteration before, since it has no default; 1 element uses it',
    },
  ],
  clean: [
    users(
      {},
      get('/a', extractor('(x)', { 'RegexExtractor.default': '', 'RegexExtractor.default_empty_value': true })),
      get('/b/${token}'),
    ),
    users({ loops: 1 }, get('/a', extractor('(x)', { 'RegexExtractor.default': '' })), get('/b/${token}')),
    users({}, get('/a', extractor('(x)', { 'RegexExtractor.default': '' }))),
  ],
};
