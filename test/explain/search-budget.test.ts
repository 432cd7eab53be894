import { expect } from 'chai';
import { explainLoads, offered, said } from './explain-loads.ts';

const windows = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`l${index}`, { type: 'sliding-window', allow: 100 + index, per: '60s' }]),
);
const crowds = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const stages = Array.from({ length: 60 }, (__, stage) => ({
        type: 'hold',
        users: 1 + ((stage * 7) % 17),
        for: '7s',
      }));
      return [`w${index}`, { type: 'users', stages, pause: `${index + 1}s` }];
    }),
  );
const cut = 'There is too much here to try out every change that might solve it.';

describe('the search for remedies', () => {
  it('is bounded, and says so where it leaves something out', () => {
    const explanation = explainLoads(windows, crowds(10));
    expect(explanation.conflicts.length).to.be.above(10);
    for (const { sentence } of explanation.conflicts) expect(sentence).to.contain(cut);
  });

  it('is whole where that is little', () => {
    const explanation = explainLoads({ l0: windows['l0'] as object }, crowds(1));
    expect(said(explanation)).not.to.contain(cut);
    expect(offered(explanation)).not.to.deep.equal([]);
  });
});
