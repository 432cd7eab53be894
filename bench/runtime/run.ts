/**
 * `npm run bench:runtime [-- NAME...] [--short]`: generated plans in the real engine against the stand-in, judged by what
 * the stand-in saw. Writes the tables into bench/README.md. Needs a quiet machine; `--short` is for development and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { findJava } from '../../src/engine/java.ts';
import { host } from './engine.ts';
import { sections } from './sections.ts';

const readme = new URL('../README.md', import.meta.url);
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const short = process.argv.includes('--short');
const unknown = wanted.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);

const java = (await findJava(host)).value?.major;
const missed: string[] = [];

for (const [name, section] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedAt = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  try {
    const found = await section({ short, say: (line) => void process.stdout.write(`   ${line}\n`) });
    missed.push(...found.missed.map((why) => `${name}: ${why}`));
    process.stdout.write(`${found.text}\n   ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
    if (!short) write(name, found.text);
  } catch (problem) {
    missed.push(`${name}: ${problem instanceof Error ? problem.stack : problem}`);
  }
}
for (const why of missed) process.stdout.write(`BOUND MISSED ${why}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

function write(name: string, text: string): void {
  const before = readFileSync(readme, 'utf8');
  const block = new RegExp(`(<!-- runtime:${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
  if (!block.test(before)) throw new Error(`bench/README.md has no block runtime:${name}`);
  const machine = `\`npm run bench:runtime -- ${name}\`. Node ${process.version}, Java ${java}, ${cpus().length} cores.`;
  writeFileSync(
    readme,
    before.replace(block, (_, start: string, end: string) => `${start}${machine}\n\n${text}${end}`),
  );
}
