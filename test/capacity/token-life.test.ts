import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { RENEW_AT } from '../../src/capacity/token-life.ts';
import { RUNTIME_SOURCE } from '../../src/groovy/generated/sources.ts';

describe('the share of its life at which a token is renewed', () => {
  it('is the same in the arithmetic, in the runtime and in the words', () => {
    const [, inRuntime] = /static final double RENEW_AT = ([\d.]+)d/.exec(RUNTIME_SOURCE) ?? [];
    expect(Number(inRuntime)).to.equal(RENEW_AT);
    for (const page of ['docs/forecast.md', 'bench/README.md']) {
      const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
      expect(text, page).to.match(new RegExp(`\\b${RENEW_AT * 100} % of (?:its|a) life`));
    }
  });
});
