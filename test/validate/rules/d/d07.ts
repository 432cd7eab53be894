import { headers, post } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

const body = (text: string, ...children: readonly string[]): string => users({}, post('/orders', text, ...children));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the body is no JSON: nothing follows a comma, near `nt": ${amount},}`',
    },
    { plan: body('{"a": "${x}", "b": [1, 2}'), message: /^the body is no JSON: / },
    { plan: body('{"id": "${id}", "path": "C:\\\\dir"}'), message: /a backslash stands before a character/ },
    { plan: body("{'a': 1}", headers(['Content-Type', 'application/json'])), message: /^the body is no JSON/ },
  ],
  clean: [
    body('{"id": "${id}", "n": ${n}, "f": ${__groovy([a: 1],)}, "t": "${__time(,)}"}'),
    body('{ ${members} }', headers(['Content-Type', 'application/json'])),
    body('{"list": [${elements}], "more": 1}'),
    body('{"a": 1 ${rest}}'),
    body('${payload}', headers(['Content-Type', 'application/json'])),
    body('{"path": "C:\\\\dir"}'),
    body('[metrics] a=1'),
    body('{"a": 1}\n{"b": 2}', headers(['Content-Type', 'application/x-ndjson'])),
  ],
};
