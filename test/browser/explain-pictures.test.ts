import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderHtml } from '../../src/explain/render-html.ts';
import { renderSvg } from '../../src/explain/render-svg.ts';
import { explainText } from '../explain/explain-text.ts';
import { explainExample } from '../explain/explained-examples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { launchChromium } from './launch-chromium.ts';
import { textsInTheWay } from './texts-in-the-way.ts';

const LONG = 'W'.repeat(64);
const CJK = '会議室の録画を二百人が同時に開始できるかどうかを確認するための仕様書です。';

/** So many arrivals a second against a limit of 5/s, and a forecast of as many. */
function arrivals(rate: number, safety = 0.9): Explanation {
  const { forecast } = explainExample('wfm-bulk-500');
  const limit = { type: 'fixed-window', allow: 300, per: '60s', safety };
  const explanation = explainText('resilience', { type: 'arrivals', rate: '20/s', for: '60s' }, limit);
  return {
    ...explanation,
    limits: explanation.limits.map((asked) => ({
      ...asked,
      curves: asked.curves.map((curve) => ({
        ...curve,
        spans: [{ startSeconds: 0, endSeconds: 60, fromPerSecond: rate, toPerSecond: rate }],
      })),
    })),
    forecast: forecast && {
      ...forecast,
      admittedPerSecond: Array(60).fill(rate),
      rejectedPerSecond: Array(60).fill(0),
    },
  };
}

const named = (name: string): Explanation => {
  const explanation = arrivals(20);
  return {
    ...explanation,
    ...{ name, variant: name },
    limits: explanation.limits.map((limit) => ({
      ...limit,
      name,
      curves: ['one', 'two'].flatMap((end) => limit.curves.map((curve) => ({ ...curve, source: name + end }))),
    })),
    workloads: explanation.workloads.map((workload) => ({ ...workload, name })),
    forecast: explanation.forecast && {
      ...explanation.forecast,
      workloads: explanation.forecast.workloads.map((workload) => ({ ...workload, workload: name })),
    },
  };
};

const sources = (names: readonly string[]): Explanation => {
  const explanation = arrivals(4);
  return {
    ...explanation,
    limits: explanation.limits.map((limit) => ({
      ...limit,
      curves: names.flatMap((source) => limit.curves.map((curve) => ({ ...curve, source }))),
    })),
  };
};

const pictures: readonly (readonly [name: string, explanations: readonly Explanation[]])[] = [
  ...[4, 10_000, 1_000_000, 100_000_000, 0.3, 0.00002].map(
    (rate) => [`rates up to ${rate}/s`, [arrivals(rate)]] as const,
  ),
  ['a low and a high rate in one document', [arrivals(4), arrivals(100_000_000)]],
  ['a limit near nothing', [arrivals(400)]],
  ['a safe share near nothing', [arrivals(9, 0.01)]],
  [
    'a limit with many digits',
    [{ ...arrivals(4), limits: arrivals(4).limits.map((limit) => ({ ...limit, ceiling: 1e9, safe: 1e9 })) }],
  ],
  ['long names', [named(LONG), named('x'.repeat(64))]],
  ['many names of wide letters', [sources(['a', 'b', 'c', 'd', 'e', 'f'].map((end) => 'WM'.repeat(7) + end))]],
  ['a description without blanks', [{ ...arrivals(4), description: 'word'.repeat(80) }]],
  ['a description in wide characters', [{ ...arrivals(4), description: CJK.repeat(8) }]],
  ['a description in wide characters, with blanks', [{ ...arrivals(4), description: `${CJK} `.repeat(8) }]],
  ['a description in emoji', [{ ...arrivals(4), description: '\u{1F469}\u200D\u{1F467}\u{1F389}'.repeat(80) }]],
];

describe('the pictures of an explanation in a real browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  });
  after(() => browser?.close());

  async function open(name: string, text: string): Promise<void> {
    const file = join(folder(), name);
    await writeFile(file, text);
    await page.goto(pathToFileURL(file).href);
  }

  for (const [name, explanations] of pictures) {
    it(`show every text whole and by itself: ${name}`, async () => {
      await open('explain.html', await renderHtml(explanations));
      expect(await page.locator('figure svg').count()).to.equal(2 * explanations.length);
      expect(await page.evaluate(textsInTheWay)).to.deep.equal([]);
      await open('explain.svg', await renderSvg(explanations));
      expect(await page.evaluate(textsInTheWay)).to.deep.equal([]);
      if (process.env['SCREENSHOTS']) {
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name.replaceAll(/\W+/g, '-')}.png` });
      }
    });
  }

  it('fit on paper, whatever the names', async () => {
    await open('explain.html', await renderHtml([named(LONG), named('x'.repeat(64))]));
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(680);
    await page.emulateMedia({ media: null });
  });
});
