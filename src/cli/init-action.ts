import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import { isSystemError, whyNotWritten } from '../diagnostics/file-trouble.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Context, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { report } from './report.ts';

const packaged = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const SCHEMA = 'capacity-spec.schema.json';
const SPEC = 'spec.json';
/** As the schema of specs has it. */
const identifier = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/** The starter's text with the name and a schema that lies beside it, so that editors find it without a network. */
function renamed(text: string, name: string): string {
  return text
    .replace(/^( {2}"name": )"[^"\n]*"/m, (_, head: string) => head + JSON.stringify(name))
    .replace(/^( {2}"\$schema": )"[^"\n]*"/m, (_, head: string) => `${head}"./${SCHEMA}"`);
}

async function readStarter(from: string): Promise<string> {
  const starters = (await readdir(packaged('templates/init/'))).sort();
  if (starters.includes(from)) return readFile(packaged(`templates/init/${from}/${SPEC}`), 'utf8');
  const hint = didYouMean(from, starters) ?? `there are ${starters.join(', ')}`;
  throw new UsageError(`there is nothing named ${from} to start from; ${hint}`);
}

/** All of it or nothing. */
async function make(folder: string, spec: string): Promise<void> {
  await mkdir(folder);
  try {
    await writeFile(join(folder, SPEC), spec);
    await writeFile(join(folder, SCHEMA), await readFile(packaged(`schemas/${SCHEMA}`)));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** `init`: makes a folder with a spec and its schema; an existing folder is left alone. */
export async function init(
  { name: given, from }: { name?: string; from: string },
  context: Context,
): Promise<ExitCode> {
  const starter = await readStarter(from);
  const name = given ?? from;
  if (!identifier.test(name)) {
    throw new UsageError(`${JSON.stringify(name)} is no name: use letters, digits and hyphens, a letter first`);
  }
  const folder = join(context.workingFolder, name);
  try {
    await make(folder, renamed(starter, name));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const exists = error.code === 'EEXIST';
    const problem = exists
      ? finding('CLI007', '', { path: name })
      : finding('CLI003', '', { folder: name, reason: whyNotWritten(error) });
    return report([problem], context);
  }
  context.write(`${join(name, SPEC)}\n`);
  context.talk(`next: loadwright explain ${join(name, SPEC)}\n`);
  context.talk(`      loadwright run ${join(name, SPEC)} --mock --time-scale 0.2\n`);
  return exitCodes.ok;
}
