/** `npm run bench [compile|start|simulate|validate]`: measures and writes the tables into bench/README.md; `npm run bench mutations` writes docs/mutations.md. Needs a quiet machine and `npm run build`. A missed bound is printed, and the command ends with 1. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { benchColdStart } from './cold-start.ts';
import { benchCompile } from './compile-plan.ts';
import { benchMutations } from './mutations.ts';
import { benchSimulate } from './simulate.ts';
import { benchValidate } from './validate-plans.ts';

const readme = new URL('README.md', import.meta.url);
const benches = { compile: benchCompile, start: benchColdStart, simulate: benchSimulate, validate: benchValidate };
const wanted = process.argv.slice(2);
const missed: string[] = [];
if (wanted.includes('mutations')) benchMutations();

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const found = await bench();
  missed.push(...found.missed.map((why) => `${name}: ${why}`));
  process.stdout.write(`${name}\n${found.text}\n`);
  const text = readFileSync(readme, 'utf8');
  const machine = `Node ${process.version}, ${cpus().length} cores.\n\n`;
  const block = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
  writeFileSync(
    readme,
    text.replace(block, (_, start: string, end: string) => `${start}${machine}${found.text}${end}`),
  );
}
for (const why of missed) process.stdout.write(`BOUND MISSED ${why}\n`);
if (missed.length > 0) process.exitCode = 1;
