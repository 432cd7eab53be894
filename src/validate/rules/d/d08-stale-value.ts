import { textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count } from '../wording.ts';

/** Extractors that leave the variable alone when nothing matches and no default is written; others always set it. */
const KEEPS: Readonly<Record<string, string>> = {
  RegexExtractor: 'RegexExtractor',
  BoundaryExtractor: 'BoundaryExtractor',
  HtmlExtractor: 'HtmlExtractor',
};

export const extractor = (regex: string, more: Readonly<Record<string, string | boolean>> = {}): string =>
  xml(['RegexExtractor', 'RegexExtractorGui'], 'token', {
    'RegexExtractor.useHeaders': 'false',
    'RegexExtractor.refname': 'token',
    'RegexExtractor.regex': regex,
    'RegexExtractor.template': '$1$',
    'RegexExtractor.default': 'NOT_FOUND',
    'RegexExtractor.match_number': '1',
    ...more,
  });

const flow = (more: Readonly<Record<string, string | boolean>>): string =>
  users({ threads: 10 }, get('/form', extractor('name="token" value="([^"]+)"', more)), get('/send?token=${token}'));

export const staleValue = defineRule({
  id: 'D08',
  name: 'extractor-keeps-old-value',
  title: 'An extractor without a default keeps the value of the iteration before',
  affectsLoad: true,
  severity: REMARK,
  why: 'When nothing matches and no default is written, the Regular Expression, Boundary and CSS Extractors do not touch the variable. The thread goes on with the token or id of its iteration before, and the failure shows up somewhere else or not at all.',
  computes: 'the places that use the variable',
  example: { before: flow({ 'RegexExtractor.default': '' }), after: flow({}) },
  *check(plan) {
    for (const { name, element, by } of plan.variables.definitions) {
      const prefix = by === 'extractor' ? KEEPS[element.type] : undefined;
      if (prefix === undefined || textOf(element, `${prefix}.refname`)?.trim() !== name) continue;
      const hasDefault =
        textOf(element, `${prefix}.default`) || textOf(element, `${prefix}.default_empty_value`) === 'true';
      const users = samplersOfPart(plan, element);
      if (
        hasDefault ||
        users.every(({ threadGroup, runsPerIteration }) => threadGroup.loops === 1 && runsPerIteration === 1)
      )
        continue;
      const uses = new Set(plan.variables.uses.filter((use) => use.name === name).map((use) => use.element)).size;
      if (uses === 0) continue;
      yield {
        element,
        property: `${prefix}.default`,
        message: `when nothing matches, \${${name}} keeps the value of the iteration before, since it has no default; ${count(uses, 'element')} ${uses === 1 ? 'uses' : 'use'} it`,
        hint: 'write a default that cannot be mistaken for a value, such as NOT_FOUND',
        numbers: { uses },
      };
    }
  },
});
