import type { PlanElement } from '../../model/plan-element.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { digits, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { elementFields, type Fields, groupFields, WITH_FIELDS } from './stated-fields.ts';
import { statedNumbers, type Topic } from './stated-numbers.ts';

const group = (threads: number): string =>
  users(
    { name: 'checkout', comments: '50 threads: 20/s x 2 s (p95) x 1.2 + 2', threads, seconds: 600 },
    get('/orders'),
  );

export const statedNumberDisagrees = defineRule({
  id: 'L52',
  name: 'stated-number-disagrees',
  title: 'A name or comment states another number than the field has',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Plans say in names and comments what they are to do: "50 threads", "6 times", "wait 2 s". When the field says something else, either it was changed by mistake, or whoever reads the results takes them for another load.',
  computes: 'the stated and the real number',
  example: { before: group(5), after: group(50) },
  *check(plan) {
    for (const threadGroup of plan.threadGroups) {
      const words = wordsOf(threadGroup.element);
      if (/\d/.test(words)) yield* compare(threadGroup.element, words, groupFields(plan, threadGroup));
    }
    for (const element of runningOf(plan, ...WITH_FIELDS)) {
      const words = wordsOf(element);
      if (/\d/.test(words)) yield* compare(element, words, elementFields(plan, element));
    }
  },
});

/** A number that is stated anywhere in the words counts; of several one has to be right. */
function* compare(element: PlanElement, words: string, fields: Fields): Iterable<RuleFinding> {
  const topics = Object.keys(fields) as Topic[];
  const stated = words.split('\n').flatMap((line) => statedNumbers(line, topics));
  for (const topic of topics) {
    const about = stated.filter((one) => one.about === topic);
    const field = fields[topic];
    const [first] = about;
    const actual = field?.value;
    if (first === undefined || field === undefined || actual === undefined) continue;
    // A group without an end of its own is another rule's.
    if (!Number.isFinite(actual) && topic !== 'loops') continue;
    // Times are rounded up to whole seconds, with a second more for the last arrival.
    const slack = topic === 'threads' || topic === 'loops' ? 0.01 : 1.01;
    if (about.some(({ value }) => Math.abs(value - actual) <= slack)) continue;
    yield {
      element,
      ...(element.node.props.some(({ name }) => name === field.property) && { property: field.property }),
      message: `${named(element)} states ${JSON.stringify(first.text)}, but has ${digits(actual)} ${field.unit}`,
      hint: 'correct the one that is wrong',
      numbers: { stated: first.value, ...(Number.isFinite(actual) && { actual }) },
    };
  }
}
