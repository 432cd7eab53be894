import { expect } from 'chai';
import { send, withMock } from '../support/running-mock.ts';
import { fixedWindowLimit, httpStep, scenario } from '../support/scenario-builder.ts';

const hostile = `<script>alert("x")</script> & 'y'`;

describe('the status page', () => {
  it('shows what was seen, escapes names and counts nowhere', async () => {
    const step = httpStep({ name: hostile, path: '/a', limits: ['quota'] });
    const made = scenario([step], { name: hostile, limits: [fixedWindowLimit('quota', 1, 60)] });
    await withMock(made, async ({ url, events, summary }) => {
      await send(url('/a'));
      await send(url('/a'));
      const page = await send(url('/__loadwright__/'));
      expect(page.status).to.equal(200);
      expect(page.headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(page.text).not.to.include('<script');
      expect(page.text).to.include('<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</h1>');
      expect(page.text).to.include(
        '<td>quota</td><td>fixed-window</td><td>1</td><td>60</td><td>1</td><td>1</td><td>1</td><td>2</td>',
      );
      expect(page.text).to.include('<meta http-equiv="refresh" content="2">');
      const json = await send(url('/__loadwright__/summary.json'));
      expect(JSON.parse(json.text)).to.deep.equal(JSON.parse(JSON.stringify(summary())));
      expect(summary().perStep).to.have.property(hostile);
      expect(events).to.have.length(2);
    });
  });
});
