import { expect } from 'chai';
import type { Explanation, LimitExplanation } from '../../src/explain/explanation.ts';
import { generatorText, limitText } from '../../src/explain/explanation-rows.ts';
import { renderExplanation, renderExplanations } from '../../src/explain/render-text.ts';
import { exampleNames } from '../examples/load-example.ts';
import { explainText } from './explain-text.ts';
import { explainExample, explainVariants } from './explained-examples.ts';

describe('an explanation as text', () => {
  for (const name of exampleNames) {
    it(`${name} and its variants fit 100 columns`, () => {
      const text = renderExplanations(explainVariants(name));
      for (const line of text.split('\n')) expect(line.length, line).to.be.at.most(100);
      expect(text).not.to.match(/NaN|Infinity|undefined| $/m);
    });
  }

  const limit: LimitExplanation = {
    name: 'token',
    scope: 'token',
    statement: '300 per 60 s',
    unit: 'per-second',
    ceiling: 5,
    safe: 4.5,
    asked: 9,
    utilisation: 1.8,
    utilisationOfSafe: 2,
    curves: [],
    total: [],
    inFlight: [],
    drawsInAll: null,
    firstRejectionSeconds: 33.3,
  };
  const stem = '300 per 60 s per token = 5/s, safe 4.5/s; asked 9/s: 180 % of the limit, 200 % of the safe share';
  it('says when the first rejection comes', () => {
    expect(limitText(limit, 'probe')).to.equal(`${stem}; the first 429 after 33.3 s`);
    expect(limitText(limit, 'respect')).to.equal(`${stem}; without its gate the first 429 after 33.3 s`);
    expect(limitText({ ...limit, firstRejectionSeconds: null }, 'probe')).to.equal(stem);
  });

  const shares = [
    { engines: 1, threads: [1000] },
    { engines: 2, threads: [500, 500] },
    { engines: 3, threads: [334, 333, 333] },
  ];
  it('shares many threads among engines, and few not', () => {
    expect(generatorText({ threads: 1000, connections: 1, engines: shares })).to.equal(
      '1,000 threads and 1 connection; of 2 engines 2 x 500; of 3 engines 334 + 2 x 333',
    );
    expect(generatorText({ threads: 1, connections: 2, engines: shares })).to.equal('1 thread and 2 connections');
  });

  it('offers what solves a conflict', () => {
    const explanation: Explanation = {
      ...explainText('respect', { type: 'arrivals', rate: '10/s', for: '60s' }),
      conflicts: [
        {
          ...{ kind: 'backlog', workloads: ['work'], limit: 'token', sentence: 'Too much.', isFatal: true },
          remedies: [
            { kind: 'rate', sentence: 'lower the rate of work to 4.5/s' },
            { kind: 'tokens', sentence: 'use 3 tokens' },
          ],
        },
        {
          ...{ kind: 'backlog', workloads: ['work'], limit: 'token', sentence: 'And this.', isFatal: true },
          remedies: [{ kind: 'rate', sentence: 'lower the rate' }],
        },
      ],
      isFeasible: false,
    };
    const [, end] = renderExplanation(explanation).split('This cannot be done within the limits:\n');
    expect(end).to.equal(
      [
        '  Too much.',
        '  Any one of these solves it:',
        '  - lower the rate of work to 4.5/s',
        '  - use 3 tokens',
        '  And this.',
        '  This solves it:',
        '  - lower the rate',
        '',
      ].join('\n'),
    );
  });

  it('puts variants side by side, names too long for it cut', () => {
    const one = explainExample('wfm-bulk-500');
    const two = { ...explainExample('wfm-bulk-500', 'as-posted'), variant: 'a-name-that-goes-on-and-on-and-on' };
    const table =
      renderExplanations([one, two])
        .split(`${'-'.repeat(100)}\n\n`)
        .at(-1) ?? '';
    const [title, head, ...rows] = table.trimEnd().split('\n');
    expect(title).to.equal('variants of the spec');
    expect(head).to.match(/^ {2}variant +iterations\/s +threads +attempts +429s +goodput +last answer +verdict$/);
    expect(rows[0]).to.match(/^ {2}the spec itself +4 +4 +500 +0 % .* fits$/);
    expect(rows[1]).to.match(/^ {2}a-name-that-…nd-on +22\.9 +50 .* beyond the limits$/);
    expect(rows).to.have.length(2);
    expect(renderExplanations([one])).to.equal(renderExplanation(one));
  });

  it('leaves the forecast out of the comparison where there is none', () => {
    const bare = { ...explainExample('http-rate'), forecast: null };
    const table = renderExplanations([bare, bare]).trimEnd().split('\n').slice(-3);
    expect(table[0]).to.match(/^ {2}variant +iterations\/s +threads +verdict$/);
  });
});
