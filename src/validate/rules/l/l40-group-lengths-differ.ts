import { defineRule } from '../rule.ts';
import { named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { delayOf, mainGroups } from './groups.ts';
import { REMARK } from './severities.ts';

/** Minutes for seconds, milliseconds for seconds, a zero too many or too few. */
const SUSPICIOUS = [60, 1000, 3600, 10, 100];

const mix = (seconds: number): string =>
  [users({ name: 'readers', seconds: 600 }, get('/read')), users({ name: 'writers', seconds }, get('/write'))].join(
    '\n',
  );

export const groupLengthsDiffer = defineRule({
  id: 'L40',
  name: 'group-lengths-differ',
  title: "A group of the mix lasts a small part of the others' time",
  affectsLoad: true,
  severity: REMARK,
  why: 'Groups that are to load the target together have to last equally long. When one is over, the rest of the run measures another mix. Lengths that differ by a factor of 60, 1,000 or 10 are often a unit or a digit that slipped.',
  computes: 'the time that all groups run together',
  example: { before: mix(10), after: mix(600) },
  *check(plan) {
    const timed = mainGroups(plan)
      .filter(({ samplers }) => samplers.length > 0)
      .flatMap((group) => {
        const seconds = group.durationSeconds;
        const delay = delayOf(plan, group);
        return seconds === undefined || delay === undefined || !Number.isFinite(seconds) || seconds <= 0
          ? []
          : [{ group, seconds, delay }];
      });
    const longest = timed.reduce<(typeof timed)[number] | undefined>(
      (top, at) => (top === undefined || at.seconds > top.seconds ? at : top),
      undefined,
    );
    if (longest === undefined) return;
    for (const { group, seconds, delay } of timed) {
      const factor = longest.seconds / seconds;
      // A group with a delay of its own is an event by intention.
      if (delay > 0 || longest.delay > 0 || !SUSPICIOUS.some((ratio) => Math.abs(factor / ratio - 1) < 0.01)) continue;
      yield {
        element: group.element,
        message: `${named(group.element)} is over after ${time(seconds)}, ${named(longest.group.element)} after ${time(longest.seconds)}, ${Math.round(factor)} times as long: they run together for ${time(seconds)} only`,
        hint: 'make the durations equal for a mix, or give the short group a start-up delay if it is an event',
        numbers: { seconds, longestSeconds: longest.seconds, factor: Math.round(factor) },
      };
    }
  },
});
