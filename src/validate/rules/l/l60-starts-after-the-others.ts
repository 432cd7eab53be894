import type { PlanElement } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { delayOf, mainGroups, wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { statedNumbers } from './stated-numbers.ts';

/** What follows directly, or after a time to recover, is a stage of its own. */
const LATE = 2;

const mix = (delay: number): string =>
  [
    users({ name: 'background', seconds: 600 }, get('/read')),
    users({ name: 'event', seconds: 60, delay }, get('/write')),
  ].join('\n');

export const startsAfterTheOthers = defineRule({
  id: 'L60',
  name: 'starts-after-the-others',
  title: 'A group starts when all the others are over',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The start-up delay counts in seconds from the start of the groups. An event whose delay is longer than the load beside which it was to happen runs alone, and the run lasts far longer than it should: 36000 are ten hours.',
  computes: 'the moment the group starts and the moment the others end',
  example: { before: mix(36_000), after: mix(300) },
  *check(plan) {
    const groups = mainGroups(plan).filter(({ samplers }) => samplers.length > 0);
    const times = groups.map((group) => {
      const delay = delayOf(plan, group);
      const seconds = group.durationSeconds;
      return { group, delay, end: delay === undefined || seconds === undefined ? undefined : delay + seconds };
    });
    for (const { group, delay } of times) {
      const others = times.filter((other) => other.group !== group);
      if (delay === undefined || delay <= 0 || others.length === 0) continue;
      // A chain of groups, each after the one before, is a plan in stages.
      if (others.some((other) => other.end === undefined || (other.delay ?? 0) > 0)) continue;
      const end = Math.max(...others.map((other) => other.end ?? 0));
      if (!Number.isFinite(end) || delay < LATE * end || isStated(group.element, delay)) continue;
      yield {
        element: group.element,
        property: 'ThreadGroup.delay',
        message: `${named(group.element)} starts after ${time(delay)}, when all other groups are over (the last after ${time(end)}): it never runs beside them`,
        hint: 'write a start-up delay in seconds that falls into the time of the others',
        numbers: { delaySeconds: delay, othersEndSeconds: end },
      };
    }
  },
});

/** Whoever writes the moment into the name or comment means it. */
const isStated = (group: PlanElement, delay: number): boolean =>
  statedNumbers(wordsOf(group), ['delay']).some(({ value }) => Math.abs(value - delay) <= 1.01);
