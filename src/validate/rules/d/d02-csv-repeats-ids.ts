import { textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, list } from '../wording.ts';
import { type Csv, csvDataSets, dataRows, linesWanted } from './csv.ts';
import { reading } from './example-csv.ts';

/** Names of values that a target takes once. */
const UNIQUE =
  /uuid|guid|unique|idempot|(order|session|recording|request|transaction|payment|booking|correlation|message)[-_ ]?id$/i;

export const csvRepeatsIds = defineRule({
  id: 'D02',
  name: 'csv-repeats-ids',
  title: 'Ids from a file are sent more than once',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Recycle on EOF" on, the file starts again after its last line. Ids that a target takes once are then sent again; the answers are 400 or 409, or worse, fast successes that did nothing.',
  computes: 'how often each line is read',
  example: {
    before: reading({ recycle: true }),
    after: reading({ recycle: false, stopThread: true }),
  },
  *check(plan) {
    for (const csv of csvDataSets(plan)) {
      const rows = dataRows(csv);
      const wanted = linesWanted(csv);
      const ids = idsIn(plan, csv);
      if (csv.recycles !== true || ids.length === 0 || !rows || wanted === undefined || wanted <= rows) continue;
      const times = Number.isFinite(wanted) ? `up to ${Math.ceil(wanted / rows)} times each` : 'again and again';
      yield {
        element: csv.element,
        property: 'recycle',
        message: `the file has ${count(rows, 'line')} and starts again: ${list(ids.map((name) => `\${${name}}`))} ${ids.length === 1 ? 'is' : 'are'} sent ${times}`,
        hint: 'switch "Recycle on EOF" off and "Stop thread on EOF" on, or add ${__threadNum} and a counter to the id',
        numbers: { rows, ...(Number.isFinite(wanted) && { wanted }) },
      };
    }
  },
});

/** Variables of a set that a target takes once. */
export const idsIn = (plan: PlanModel, { names }: Csv): readonly string[] =>
  names.filter((name) => UNIQUE.test(name) && isCreatedWith(plan, name));

/** Whether a POST uses the variable alone as a value. */
const isCreatedWith = (plan: PlanModel, name: string): boolean =>
  plan.variables.uses.some(
    (use) =>
      use.name === name &&
      use.property.startsWith('HTTPsampler.Arguments') &&
      textOf(use.element, 'HTTPSampler.method') === 'POST',
  );
