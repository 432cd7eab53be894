import { expect } from 'chai';
import { mutationTable } from '../support/plans/mutation-table.ts';
import { ownPlans } from '../support/plans/sample-plans.ts';

describe('mutations of plans', () => {
  it('that change the load are found', () => {
    const plans = ownPlans()
      .slice(1)
      .filter((_, index) => index % 2 === 0);
    const table = mutationTable(plans, 3, 20_261_121);
    const ofLoad = table.filter(({ changesLoad }) => changesLoad);
    const caught = ofLoad.filter(({ caughtBy }) => caughtBy.length > 0);
    expect(plans.length).to.be.at.least(20);
    expect(table.length).to.be.greaterThan(300);
    expect(caught.length / ofLoad.length).to.be.greaterThan(0.45);
  });
});
