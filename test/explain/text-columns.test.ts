import { expect } from 'chai';
import { renderExplanation, renderExplanations } from '../../src/explain/render-text.ts';
import { columnsOf } from '../../src/explain/text-width.ts';
import { explainText } from './explain-text.ts';
import { explainExample } from './explained-examples.ts';

const question = explainText('respect', { type: 'arrivals', rate: '20/s', for: '60s' });
const widest = (text: string): number => Math.max(...text.split('\n').map(columnsOf));

describe('lines of at most 100 columns', () => {
  const cjk = '会議室の録画を二百人が同時に開始できるかどうかを確認する';
  const descriptions: readonly (readonly [name: string, description: string])[] = [
    ['wide characters with blanks', `${cjk.match(/.{1,5}/gu)?.join(' ')} `.repeat(8)],
    ['wide characters without blanks', cjk.repeat(10)],
    ['one long word', 'word'.repeat(80)],
    ['emoji', '\u{1F469}\u200D\u{1F467}\u{1F389} '.repeat(60)],
  ];
  for (const [name, description] of descriptions) {
    it(`whatever the description: ${name}`, () => {
      const text = renderExplanation({ ...question, description });
      expect(widest(text)).to.be.within(90, 100);
      expect(text.replaceAll(/\s/g, '')).to.include(description.replaceAll(' ', ''));
    });
  }

  it('whatever the names', () => {
    const long = 'W'.repeat(64);
    const text = renderExplanation({
      ...question,
      ...{ name: long, variant: long, target: `${long}.${long}.example.com` },
      limits: question.limits.map((limit) => ({ ...limit, name: long })),
      workloads: question.workloads.map((workload) => ({ ...workload, name: long, asked: long })),
    });
    expect(widest(text)).to.be.within(90, 100);
  });

  const { forecast } = explainExample('wfm-bulk-500');
  const rates = [20, 12_345.6, 123_456_789];
  for (const rate of rates) {
    it(`whatever the rates: ${rate}/s in the table of variants`, () => {
      const variant = 'a-variant-with-a-name-that-is-rather-long-';
      const table = renderExplanations(
        ['one', 'two'].map((end) => ({
          ...{ ...question, intent: 'resilience' as const, isFeasible: true, variant: variant + end },
          workloads: question.workloads.map((workload) => ({ ...workload, startedPerSecond: rate })),
          generator: { ...question.generator, threads: 100_000 },
          forecast: forecast && {
            ...forecast,
            attempts: { median: 1_000_000, low: 1, high: 1 },
            goodputPerSecond: { median: rate, low: 1, high: 1 },
            completionSeconds: { median: 2_588_000, low: 1, high: 1 },
          },
        })),
      );
      const lines = table.trimEnd().split('\n').slice(-3);
      expect(Math.max(...lines.map(columnsOf))).to.equal(100);
      expect(lines[1]).to.match(/^ {2}a-v[a-z-]*…[a-z-]*ne +\d.*beyond the limits$/);
      expect(lines[2]).to.match(/^ {2}a-v[a-z-]*…[a-z-]*wo +\d.*beyond the limits$/);
    });
  }

  it('cuts no name that has room', () => {
    const bare = { ...question, forecast: null, variant: 'n'.repeat(57) };
    expect(renderExplanations([bare, bare])).to.include(`  ${'n'.repeat(57)}  `);
  });
});
