import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describe as described } from '../../src/diagnostics/describe.ts';
import { importLimits } from '../../src/limits-import/import-limits.ts';
import type { Profile } from '../../src/spec/generated/profile.ts';
import { parseProfile } from '../../src/spec/profile.ts';

const profileText = readFileSync(new URL('../../profiles/genesys-cloud.json', import.meta.url), 'utf8');
const profile = parseProfile(profileText) as Profile;
const [token, user] = ['token.rate.per.minute', 'org.user.rate.per.minute'];
const ENDLESS = 2_147_483_647;

describe('a file of limits that has nothing to import', () => {
  const cases: readonly [Readonly<Record<string, number>>, string][] = [
    [{}, 'there is not one limit in this file'],
    [{ 'request.bytes.max': 5 }, 'of the one limit in this file none is known as a quota of requests'],
    [{ 'request.bytes.max': 5, 'widgets.max': 5 }, 'of the 2 limits in this file none is known as a quota of requests'],
    [
      { [token]: ENDLESS, 'request.bytes.max': 5 },
      'there is nothing to import: the one quota of requests in this file is so large that no test reaches it',
    ],
    [
      { [token]: ENDLESS, [user]: ENDLESS },
      'there is nothing to import: the 2 quotas of requests in this file are so large that no test reaches them',
    ],
  ];
  for (const [limits, sentence] of cases) {
    it(`says: ${sentence}`, () => {
      const entities = Object.entries(limits).map(([key, value]) => ({ key, value }));
      const { diagnostics } = importLimits({
        ...{ text: JSON.stringify({ entities }), file: 'limits.json', profile, scopes: new Map() },
      });
      const found = described(diagnostics, () => undefined).filter(({ code }) => code === 'LIM011');
      expect(found.map(({ message }) => message)).to.deep.equal([sentence]);
    });
  }
});
