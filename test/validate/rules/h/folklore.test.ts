import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { allRules } from '../../../../src/validate/rules/index.ts';

describe('docs/folklore.md', () => {
  const text = readFileSync('docs/folklore.md', 'utf8');

  it('names rules that exist', () => {
    const named = [...text.matchAll(/\[([A-Z]\d\d)\]\(rules\.md#(\w+)\)/g)];
    expect(named.length).to.be.greaterThan(20);
    for (const [, id, anchor] of named) {
      expect(allRules.map((rule) => rule.id)).to.include(id);
      expect(anchor).to.equal(id?.toLowerCase());
    }
  });
});
