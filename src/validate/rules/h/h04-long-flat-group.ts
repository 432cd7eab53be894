import { isOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, transaction } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { isHttp } from '../t/http-settings.ts';
import { count, named } from '../wording.ts';

/** So many requests that nobody sees the steps of the user in them. */
const MANY = 10;
const requests = Array.from({ length: MANY + 1 }, (_, index) => get(`/page/${index + 1}`));
const step = (name: string, from: number, to: number): string =>
  transaction(name, { 'TransactionController.includeTimers': false }, ...requests.slice(from, to));

/** A recording without steps. */
export const longFlatGroup = defineRule({
  id: 'H04',
  name: 'long-flat-group',
  title: 'Many requests of a thread group are in no controller',
  affectsLoad: false,
  severity: { author: 'off', ci: 'off', strict: 'info' },
  why: 'A report of single requests does not say how long a step of the user took. Transaction Controllers name the steps and measure them.',
  computes: 'requests outside of controllers',
  example: {
    before: users({ loops: 1 }, ...requests),
    after: users({ loops: 1 }, step('search', 0, 5), step('order', 5, MANY + 1)),
  },
  *check({ threadGroups }) {
    for (const { element, samplers } of threadGroups) {
      if (samplers.some(({ controllers }) => controllers.some((one) => isOf(one, 'TransactionController')))) continue;
      const loose = samplers.filter((sampler) => isHttp(sampler) && sampler.controllers.length === 0);
      if (loose.length <= MANY) continue;
      yield {
        element,
        message: `${count(loose.length, 'request')} of ${named(element)} stand in no controller: no figure says how long a step of the user takes`,
        hint: 'put the requests of a step into a Transaction Controller named after it',
        numbers: { requests: loose.length },
      };
    }
  },
});
