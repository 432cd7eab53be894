import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type Mock, startMock } from '../../src/mock/start-mock.ts';
import { scenarioOf } from '../support/scenario-of.ts';
import { launchChromium } from './launch-chromium.ts';

/** As markup each of these would run or break the page. */
const DESCRIPTION = `</script><script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'"> & "quotes"`;
const STEP = `<b>list</b> 'items' & "more"`;

const spec = {
  name: 'status-page',
  description: DESCRIPTION,
  target: { url: 'http://127.0.0.1:9' },
  retry: { policy: 'none' },
  limits: { token: { type: 'fixed-window', allow: 3, per: '60s' } },
  workloads: {
    work: {
      load: { type: 'users', users: 1, iterations: 1 },
      flow: [
        { type: 'http', name: STEP, method: 'GET', path: '/items', limits: ['token'] },
        { type: 'websocket-open', name: 'open', path: '/ws' },
        { type: 'websocket-exchange', name: 'say', message: { type: 'text', text: 'hello' } },
        { type: 'websocket-close', name: 'close' },
      ],
    },
  },
};

describe('the stand-in in a real browser', () => {
  let browser: Browser;
  let page: Page;
  let mock: Mock;
  const complaints: string[] = [];

  before(async () => {
    mock = await startMock({ scenario: scenarioOf(spec).scenario, timeScale: 1 });
    browser = await launchChromium();
    page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    for (let request = 0; request < 5; request++) await fetch(`http://127.0.0.1:${mock.http.port}/items`);
    await page.goto(`http://127.0.0.1:${mock.http.port}/__loadwright__/`);
  });
  after(async () => {
    await browser?.close();
    await mock?.stop();
  });

  it('shows what it admitted and rejected', async () => {
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).to.include('status-page').and.to.include(STEP);
    const cells = await page.locator('tr', { hasText: STEP }).first().locator('td').allTextContents();
    // Five requests against an allowance of three.
    expect(cells).to.deep.equal([STEP, '5', '3', '2']);
  });

  it('shows a user’s texts as texts', async () => {
    expect(await page.title()).not.to.equal('owned');
    expect(await page.locator('script, img, b').count()).to.equal(0);
    expect(complaints).to.deep.equal([]);
  });

  it('is readable on a narrow screen', async () => {
    await page.setViewportSize({ width: 480, height: 800 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).to.be.at.most(480);
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/status-page.png` });
  });

  for (const [scheme, port] of [
    ['ws', (): number => mock.http.port],
    ['wss', (): number => mock.https.port],
  ] as const) {
    it(`talks ${scheme} with the browser`, async () => {
      // A page of the same machine, because others may not reach it; not the status page, whose policy lets it connect nowhere.
      await page.goto(`http://127.0.0.1:${mock.http.port}/nothing`);
      const answer = await page.evaluate(
        `new Promise((resolve, reject) => {
          const socket = new WebSocket('${scheme}://127.0.0.1:${port()}/ws');
          socket.onopen = () => socket.send('hello 😀');
          socket.onmessage = ({ data }) => { resolve(data); socket.close(1000); };
          socket.onerror = () => reject(new Error('socket error'));
        })`,
      );
      expect(answer).to.equal('hello 😀');
    });
  }
});
