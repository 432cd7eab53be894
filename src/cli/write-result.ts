import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import { inDigits } from '../diagnostics/in-digits.ts';
import { reasonOf } from '../run/open-spec.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { report } from './report.ts';

/** Writes a command's result to standard output (no file, or `-`) or to a file, of which nobody ever sees half. */
export async function writeResult(text: string, file: string | undefined, context: Context): Promise<ExitCode> {
  if (file === undefined || file === '-') {
    context.write(text);
    return exitCodes.ok;
  }
  try {
    await replace(resolve(context.workingFolder, file), text);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return report([finding('CLI003', '', { folder: file, reason: reasonOf(error) })], context);
  }
  context.talk(`${file} (${inDigits(Buffer.byteLength(text))} bytes)\n`);
  return exitCodes.ok;
}

/** Written beside its place, since a rename reaches no other file system. */
async function replace(path: string, text: string): Promise<void> {
  const beside = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
  try {
    await writeFile(join(beside, 'new'), text);
    await rename(join(beside, 'new'), path);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
