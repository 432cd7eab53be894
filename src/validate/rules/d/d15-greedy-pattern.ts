import { textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { extractor } from './d08-stale-value.ts';

const flow = (regex: string): string =>
  users({ threads: 10 }, get('/form', extractor(regex)), get('/send?token=${token}'));

/** A group of anything, with a quote or bracket after it that may come again on the line. */
const GREEDY = /\((\.[*+])\)\\?(["'<>,;&}\]])/;

export const greedyPattern = defineRule({
  id: 'D15',
  name: 'extractor-greedy',
  title: 'A pattern takes all up to the last delimiter of the line',
  affectsLoad: true,
  severity: REMARK,
  why: '(.*) and (.+) take as much as they can: up to the last such delimiter of the line, not the next. JSON and HTML often are one long line, so the variable gets half of the response, and it works only as long as nothing follows.',
  computes: '',
  example: { before: flow('"access_token":"(.+)"'), after: flow('"access_token":"(.+?)"') },
  *check(plan) {
    for (const element of runningOf(plan, 'RegexExtractor')) {
      const regex = textOf(element, 'RegexExtractor.regex') ?? '';
      const [, group, delimiter] = GREEDY.exec(regex) ?? [];
      const fromHeaders = ['true', 'URL', 'code', 'message', 'request_headers'].includes(
        textOf(element, 'RegexExtractor.useHeaders') ?? '',
      );
      if (group === undefined || delimiter === undefined || fromHeaders || regex.endsWith('$')) continue;
      yield {
        element,
        property: 'RegexExtractor.regex',
        message: `(${group}) takes all up to the last ${delimiter} of its line`,
        hint: `write (${group}?) for the shortest match, or ([^${delimiter}]+)`,
      };
    }
  },
});
