import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import { number } from '../../src/capacity/size-workload.ts';
import { renderHtml } from '../../src/explain/render-html.ts';
import { renderSvg } from '../../src/explain/render-svg.ts';
import { exampleNames } from '../examples/load-example.ts';
import { explainVariants } from './explained-examples.ts';

/** The texts of a document, which has to be well-formed. */
function textsOf(svg: string): readonly string[] {
  const texts: string[] = [];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    elements++;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(text.trim());
  });
  parser.write(svg).close();
  expect(elements).to.be.above(1);
  return texts;
}

describe('charts of the examples', () => {
  for (const name of exampleNames) {
    it(`${name}: well-formed, the same every time, with limits, sources and units`, async () => {
      const explanations = explainVariants(name);
      const svg = await renderSvg(explanations);
      const texts = textsOf(svg);
      for (const { limits, workloads } of explanations) {
        for (const { curves, inFlight, ceiling, safe, unit } of limits) {
          const drawn = unit === 'in-flight' ? inFlight : curves;
          if (drawn.length === 0) continue;
          const each = unit === 'in-flight' ? '' : '/s';
          const limit = number(ceiling) + each;
          expect(texts).to.include(safe === ceiling ? `limit = safe ${limit}` : `limit ${limit}`);
          if (safe !== ceiling) expect(texts).to.include(`safe ${number(safe)}${each}`);
          for (const { source } of drawn) expect(texts).to.include(source);
          expect(texts).to.include(unit === 'in-flight' ? 'requests or sockets at a time' : 'draws per second');
        }
        expect(workloads).not.to.deep.equal([]);
      }
      expect(texts).to.include('admitted').and.to.include('answered 429');
      expect(texts.some((text) => /^time from the start of the run \((?:s|min|h|d)\)$/.test(text))).to.equal(true);
      expect(svg).not.to.match(/NaN|Infinity|undefined/);
      expect(await renderSvg(explanations)).to.equal(svg);
      const html = await renderHtml(explanations);
      expect(html).not.to.match(/NaN|Infinity|undefined|<script|(?:src|href)="http/);
      expect(await renderHtml(explanations)).to.equal(html);
    });
  }

  it('numbers the definitions of one document so that none is there twice', async () => {
    const svg = await renderSvg(explainVariants('wfm-bulk-500'));
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
