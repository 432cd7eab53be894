import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const found = (regex: string, more: Readonly<Record<string, string>> = {}): string =>
  users({}, get('/a', extractor(regex, more)), get('/b/${token}'));

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '(.+) takes all up to the last " of its line' },
    { plan: found('<title>(.*)</title>'), message: '(.*) takes all up to the last < of its line' },
  ],
  clean: [
    found('"id":"([^"]+)"'),
    found('Location: (.*)'),
    found('id="(.+)"', { 'RegexExtractor.useHeaders': 'true' }),
  ],
};
