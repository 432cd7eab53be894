/** Child of validate-plans.ts: goes through texts with saxes and with the built product, and reports the times as JSON. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { validateJmx } from '../dist/validate/validate-jmx.js';

/** Taken in turns, so that both see the same machine; V8 needs a score of them until it has compiled all rules. */
const TURNS = 40;
const files = process.argv.slice(2);
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
const turns = Array.from({ length: TURNS }, () => ({ saxes: timed(bareSaxes), validate: timed(all) }));
process.stdout.write(JSON.stringify({ first: turns[0], warm: turns.slice(TURNS / 2) }));
