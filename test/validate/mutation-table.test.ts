import { expect } from 'chai';
import { changesLoad, isCaught, mutations, reasonOf, shareCaught } from '../support/plans/mutation-report.ts';
import type { MutationResult } from '../support/plans/mutation-table.ts';

describe('mutations of our own plans', function () {
  this.timeout(300_000);
  let results: readonly MutationResult[] = [];
  let load: readonly MutationResult[] = [];

  before(() => {
    results = mutations();
    load = changesLoad(results);
  });

  it('are many, on many plans', () => {
    expect(results.length).to.be.greaterThan(300);
    expect(new Set(results.map(({ plan }) => plan)).size).to.be.greaterThan(19);
  });

  it('are found where they change the load', () => {
    const missed = load.filter((one) => !isCaught(one));
    expect(shareCaught(load), JSON.stringify(missed, null, 2)).to.be.at.least(0.95);
  });

  it('have a reason where they are not', () => {
    expect(load.filter((one) => !isCaught(one) && reasonOf(one) === undefined)).to.deep.equal([]);
  });
});
