import { resolve } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { whyNotWritten } from '../diagnostics/file-trouble.ts';
import { inDigits } from '../diagnostics/in-digits.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { type PutTrouble, putText } from './put-text.ts';
import { report } from './report.ts';
import { STANDARD_INPUT, STANDARD_OUTPUT, sameFile } from './same-file.ts';

/**
 * Writes a command's result to standard output (no file, `-`, or a path such as /dev/stdout that leads there) or to a
 * file. `inputs` are the files that the command has read, as it was given them: none of them is overwritten (CLI029).
 */
export async function writeResult(
  text: string,
  file: string | undefined,
  context: Context,
  inputs: readonly string[] = [],
): Promise<ExitCode> {
  const path = resolve(context.workingFolder, file ?? '');
  if (file === undefined || file === '-' || (await sameFile(path, STANDARD_OUTPUT))) {
    context.write(text);
    return exitCodes.ok;
  }
  const refused = await refuseInput(file, inputs, context);
  if (refused) return report([refused], context);
  const trouble = await putText(path, text);
  if (trouble) return report([said(file, trouble)], context);
  context.talk(`${file} (${inDigits(Buffer.byteLength(text))} bytes)\n`);
  return exitCodes.ok;
}

/** CLI029 for a file to write that is one of those to read. */
export async function refuseInput(
  file: string,
  inputs: readonly string[],
  { workingFolder }: Context,
): Promise<Diagnostic | undefined> {
  for (const input of inputs) {
    const read = input === '-' ? STANDARD_INPUT : resolve(workingFolder, input);
    // A terminal, say, may well be read and written.
    if ((await sameFile(resolve(workingFolder, file), read))?.isFile()) return finding('CLI029', '', { path: file });
  }
  return undefined;
}

function said(file: string, { error, isUntouched }: PutTrouble): Diagnostic {
  const reason = whyNotWritten(error);
  return isUntouched ? finding('CLI003', '', { folder: file, reason }) : finding('CLI030', '', { path: file, reason });
}
