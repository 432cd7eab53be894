import { propOf } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, named } from '../wording.ts';
import { ultimateGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';
import { cellsOf } from './shaping-rows.ts';

const tables = {
  ultimate: {
    property: 'ultimatethreadgroupdata',
    cells: ['threads', 'delay', 'start-up', 'hold', 'shutdown'],
    whole: true,
  },
  'free-form': { property: 'Schedule', cells: ['start rate', 'end rate', 'duration'], whole: false },
} as const;

export const groupScheduleBroken = defineRule({
  id: 'L59',
  name: 'group-schedule-broken',
  title: 'A row of a thread schedule that JMeter reads as 0',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The cells of an Ultimate Thread Group are whole numbers: threads and seconds. A fraction, an empty cell or a word is 0, without a message. A Free-Form Arrivals Thread Group takes decimals, and reads a word as 0 too.',
  computes: 'what JMeter reads in each row',
  example: {
    before: ultimateGroup([['50', '0', '30.5', '600', '10']], '', get('/orders')),
    after: ultimateGroup([['50', '0', '30', '600', '10']], '', get('/orders')),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      if (group.kind === 'ultimate' || group.kind === 'free-form') yield* problemsOf(plan, group, tables[group.kind]);
    }
  },
});

function* problemsOf(
  plan: PlanModel,
  { element }: ThreadGroupModel,
  table: (typeof tables)[keyof typeof tables],
): Iterable<RuleFinding> {
  const { property, cells: names, whole } = table;
  const overridden = plan.surroundings.properties?.['threads_schedule'] !== undefined;
  const rows = cellsOf(plan, element, property);
  // `threads_schedule` is what old files call the table.
  if (overridden || (rows === undefined && propOf(element, 'threads_schedule') !== undefined)) return;
  if (rows === undefined || rows.length === 0) {
    yield {
      element,
      message: `${named(element)} has no schedule (${property}): it starts no thread`,
      hint: `write rows of ${names.join(', ')}`,
    };
    return;
  }
  for (const [index, cells] of rows.entries()) {
    const row = `row ${index + 1} of ${named(element)}`;
    if (cells.length !== names.length) {
      yield {
        element,
        property,
        message: `${row} has ${count(cells.length, 'cell')} instead of ${names.length} (${names.join(', ')})`,
        hint: `write ${names.length} cells in each row`,
      };
      return;
    }
    for (const [at, text] of cells.entries()) {
      const readable = whole ? /^[+-]?\d+$/ : /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/;
      if (text === undefined || readable.test(text)) continue;
      yield {
        element,
        property,
        message: `${row} has ${JSON.stringify(text)} for its ${names[at]}, which JMeter reads as 0`,
        hint: whole ? 'write a whole number' : 'write a number',
        numbers: { row: index + 1 },
      };
    }
    const [first, second, third] = cells.map((text) => (text === undefined ? undefined : Number(text)));
    const nothing = whole ? first === 0 : third === 0 && (first ?? 0) + (second ?? 0) > 0;
    if (nothing)
      yield {
        element,
        property,
        message: `${row} is ${whole ? 'of 0 threads' : 'of 0 length'}: it does nothing`,
        hint: 'write the load of the row, or remove it',
        numbers: { row: index + 1 },
      };
  }
}
