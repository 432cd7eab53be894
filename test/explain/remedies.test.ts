import { expect } from 'chai';
import * as fc from 'fast-check';
import { explain } from '../../src/explain/explain.ts';
import { niceIndexBelow, niceNumber, shorter } from '../../src/explain/remedies/nice-numbers.ts';
import { smallestChange } from '../../src/explain/remedies/smallest-change.ts';
import { loadFolder } from '../examples/load-example.ts';
import { explainText } from './explain-text.ts';

const remediesOf = (intent: string, load: object): readonly string[] =>
  explainText(intent, load).conflicts.flatMap(({ remedies }) => remedies.map(({ sentence }) => sentence));

describe('remedies', () => {
  const cases = [
    {
      // 9 users / 2.18 s = 4.13/s, 10 would ask for 4.59/s. The users pause together: five rounds of 50 fit into 270 a minute,
      // and six do not, so a round may begin every 12 s.
      name: 'users beyond a limit',
      intent: 'resilience',
      load: { type: 'users', users: 50, pause: '2s', for: '10m' },
      want: [
        'pace the 50 users of work at 4.5/s together',
        'take 9 users for work',
        'let each user of work pause for 12 s',
      ],
    },
    {
      name: 'arrivals beyond the safe rate',
      intent: 'respect',
      load: { type: 'arrivals', rate: '10/s', for: '60s' },
      want: ['lower the rate of work to 4.5/s'],
    },
    {
      // 40 / 4.5 = 8.89 s.
      name: 'items that take too long',
      intent: 'respect',
      load: { type: 'items', data: 'rows', within: '5s' },
      want: ['allow 9 s for the 40 items of work'],
    },
    {
      // 40 items within 20 s want 2/s.
      name: 'items that are paced too slowly',
      intent: 'respect',
      load: { type: 'items', data: 'rows', within: '20s', rate: '1/s' },
      want: ['allow 40 s for the 40 items of work', 'raise the rate of work to 2/s'],
    },
  ];
  for (const { name, intent, load, want } of cases) {
    it(`are the smallest changes for ${name}`, () => {
      expect(remediesOf(intent, load)).to.deep.equal(want);
    });
  }

  it('keep the safe share of a limit that allows one at a time', () => {
    const limit = { type: 'fixed-window', allow: 1, per: '1s', safety: 0.9 };
    const { conflicts } = explainText('resilience', { type: 'arrivals', rate: '2/s', for: '60s' }, limit);
    // 1/s x 0.9
    expect(conflicts[0]?.remedies.map(({ sentence }) => sentence)).to.deep.equal(['lower the rate of work to 0.9/s']);
  });

  it('name tokens where a limit counts for each', () => {
    const { value } = loadFolder('examples/wfm-bulk-500', 'as-posted');
    if (!value) throw new Error('the example does not load');
    const [conflict] = explain(value.scenario).conflicts;
    expect(conflict?.remedies.map(({ kind }) => kind)).to.include('tokens');
  });

  it('are none where nothing is wrong', () => {
    expect(explainText('respect', { type: 'arrivals', rate: '4/s', for: '60s' }).conflicts).to.deep.equal([]);
  });

  it('are as near as a search by halves can find them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.double({ min: 1.1, max: 900, noNaN: true }),
        fc.constantFrom(1, 0.5, 7, 0.001),
        (from, factor, wrong) => {
          const edge = from / factor;
          const found = smallestChange({
            ...{ from, towards: 'down', isWhole: false, farthest: null, guess: edge * wrong },
            solves: (value) => value <= edge,
          });
          expect(found).to.be.at.most(edge);
          expect(found).to.be.above(edge * 0.96);
        },
      ),
    );
  });

  it('are numbers with three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), (value) => {
        const below = niceNumber(niceIndexBelow(value));
        expect(below).to.be.at.most(value);
        expect(niceNumber(niceIndexBelow(value) + 1)).to.be.above(value);
        expect(Number(below.toPrecision(3))).to.equal(below);
        for (const short of shorter(value, 'up')) expect(short).to.be.at.least(value * (1 - 1e-6));
      }),
    );
  });
});
