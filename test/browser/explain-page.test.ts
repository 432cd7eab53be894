import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderHtml } from '../../src/explain/render-html.ts';
import { explainVariants } from '../explain/explained-examples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { launchChromium } from './launch-chromium.ts';

/** As markup it would run or break the page. */
const HOSTILE = `</style></script><script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'"><b>& 'more'`;
const LONG = 'x'.repeat(64);

/** The explanation with such a text wherever a spec's author has a word. */
function hostile(explanation: Explanation): Explanation {
  return {
    ...explanation,
    name: HOSTILE,
    variant: HOSTILE,
    description: HOSTILE,
    target: HOSTILE,
    limits: explanation.limits.map((limit) => ({
      ...limit,
      name: HOSTILE,
      curves: limit.curves.map((curve) => ({ ...curve, source: HOSTILE })),
    })),
    workloads: explanation.workloads.map((workload) => ({ ...workload, name: HOSTILE, answer: HOSTILE })),
    conflicts: [
      {
        ...{ kind: 'rejected', workloads: [LONG], limit: LONG, sentence: HOSTILE + LONG, isFatal: false },
        remedies: [{ kind: 'rate', sentence: HOSTILE }],
      },
    ],
  };
}

describe('the page of an explanation in a real browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
  });
  after(() => browser?.close());

  async function open(explanations: readonly Explanation[]): Promise<void> {
    const file = join(folder(), 'explain.html');
    await writeFile(file, await renderHtml(explanations));
    await page.goto(pathToFileURL(file).href);
  }

  for (const name of ['wfm-bulk-500', 'wfm-publish-vs-recording']) {
    it(`fits a narrow screen and paper: ${name}`, async () => {
      await open(explainVariants(name));
      for (const width of [400, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(width);
      }
      expect(await page.locator('figure svg').count()).to.be.above(2);
      // The width of A4 without its margins, at 96 dots per inch.
      await page.setViewportSize({ width: 680, height: 960 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(680);
      await page.emulateMedia({ media: null });
      if (process.env['SCREENSHOTS']) {
        await page.setViewportSize({ width: 900, height: 800 });
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/explain-${name}.png`, fullPage: true });
        await page.pdf({ path: `${process.env['SCREENSHOTS']}/explain-${name}.pdf`, format: 'A4' });
      }
    });
  }

  it('shows a user’s texts as texts', async () => {
    await open(explainVariants('wfm-bulk-500').map(hostile));
    expect(await page.title()).to.equal(`${HOSTILE} - loadwright explain`);
    expect(await page.locator('script, img, b').count()).to.equal(0);
    expect(await page.locator('h1').textContent()).to.equal(HOSTILE);
    expect(await page.locator('figure svg').first().textContent()).to.include(HOSTILE);
    expect(complaints).to.deep.equal([]);
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(400);
  });
});
