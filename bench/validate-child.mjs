/** Child of validate-plans.ts: validates texts with the built product and reports times and memory as JSON. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { validateJmx } from '../dist/validate/validate-jmx.js';

const [mode, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const bareSaxes = () => {
  for (const text of texts) {
    const parser = new SaxesParser({ position: true });
    parser.on('opentag', () => undefined);
    parser.on('text', () => undefined);
    parser.write(text).close();
  }
};
const all = () => {
  for (const text of texts) validateJmx(text, 'plan.jmx');
};
const result =
  mode === 'alone'
    ? {
        first: timed(all),
        peak: process.resourceUsage().maxRSS / 1024,
        warm: Math.min(...Array.from({ length: 6 }, () => timed(all))),
      }
    : // Taken in turns, so that both see the same machine; the first turn warms both up.
      Array.from({ length: 6 }, () => ({ saxes: timed(bareSaxes), validate: timed(all) })).slice(1);
const peakMegabytes = result.peak ?? process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ result, peakMegabytes }));
