import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { headersOf } from '../s/embedded.ts';
import { count } from '../wording.ts';
import { headers } from './example-csv.ts';

/** Headers of which a request has one. */
const SINGLE = [
  'content-type',
  'authorization',
  'host',
  'user-agent',
  'accept-encoding',
  'referer',
  'origin',
  'idempotency-key',
];

export const headerTwice = defineRule({
  id: 'D13',
  name: 'header-twice',
  title: 'A Header Manager has a header twice',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Of two managers the nearer wins, but two rows of the same manager are both sent. Servers take the first, the last, both joined, or answer 400, and which of it is no part of any standard for headers that a request has once.',
  computes: 'the rows of the same name',
  example: {
    before: users({}, headers(['Content-Type', 'application/json'], ['content-type', 'text/plain']), get('/orders')),
    after: users({}, headers(['Content-Type', 'application/json']), get('/orders')),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'HeaderManager')) {
      const rows = headersOf(element);
      if (rows.length < 2) continue;
      for (const single of SINGLE) {
        const same = rows.filter(({ name }) => name.trim().toLowerCase() === single);
        if (same.length < 2) continue;
        yield {
          element,
          property: 'HeaderManager.headers',
          message: `${same[0]?.name} stands in ${count(same.length, 'row')}; all of them are sent`,
          hint: 'leave one row',
          numbers: { rows: same.length },
        };
      }
    }
  },
});
