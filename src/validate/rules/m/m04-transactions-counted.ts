import { isOf, type PlanElement } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { switchOf } from '../../model/values.ts';
import { users } from '../l/example-groups.ts';
import { get, transaction } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';

const PARENT = 'TransactionController.parent';
const order = (parent: boolean): string =>
  transaction('order', { [PARENT]: parent, 'TransactionController.includeTimers': false }, get('/cart'), get('/order'));

/** Rows of transactions beside those of requests. */
export const transactionsCounted = defineRule({
  id: 'M04',
  name: 'transactions-counted',
  title: 'Transaction Controllers change what a row of the results is',
  affectsLoad: true,
  severity: { author: 'off', ci: 'info', strict: 'info' },
  why: 'A Transaction Controller adds a row of its own to those of its requests, so whoever counts all rows counts a request twice. With "Generate parent sample" the requests have no rows in a CSV file at all, and a 429 inside shows only as a failed transaction.',
  computes: 'rows and requests of the group',
  example: { before: users({ loops: 1 }, order(false)), after: users({ loops: 1 }, get('/cart'), get('/order')) },
  *check({ threadGroups, variables }) {
    for (const { element: group, samplers } of threadGroups) {
      for (const parent of [false, true]) {
        const within = new Map<PlanElement, readonly SamplerModel[]>();
        for (const sampler of samplers) {
          const [nearest] = sampler.controllers.filter((one) => isOf(one, 'TransactionController'));
          if (nearest && switchOf(nearest, PARENT, variables.evaluate) === parent && writesRow(sampler)) {
            within.set(nearest, [...(within.get(nearest) ?? []), sampler]);
          }
        }
        const requests = [...within.values()].flat().length;
        const [first] = within.keys();
        if (!first) continue;
        const controllers = count(within.size, 'Transaction Controller');
        const rows = requests + within.size;
        yield {
          element: first,
          message: parent
            ? `${controllers} of ${named(group)} ${within.size === 1 ? 'makes' : 'make'} ${count(within.size, 'row')} of ${count(requests, 'request')}: a 429 inside shows only as a failed transaction`
            : `${controllers} of ${named(group)} ${within.size === 1 ? 'adds a row' : 'add a row each'} to those of ${count(requests, 'request')}: counting all rows gives ${rows}, ${Math.round((rows / requests - 1) * 100)} % too many`,
          hint: parent
            ? 'switch "Generate parent sample" off where requests are to be counted'
            : 'count requests and transactions apart, by their names',
          numbers: { requests, transactions: within.size },
        };
      }
    }
  },
});

/** Flow control leaves no row. */
const writesRow = ({ element }: SamplerModel): boolean => !isOf(element, 'TestAction');
