import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isSystemError, whyNotRead } from '../../diagnostics/file-trouble.ts';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { writeResult } from '../write-result.ts';
import { applyBaseline, parseBaseline, renderBaseline } from './baseline.ts';
import type { CheckedFile } from './check-files.ts';

type Wish = {
  readonly path: string;
  readonly write: boolean;
  /** What was read besides the files that were checked. */
  readonly alsoRead: readonly string[];
};
type Compared = { readonly checked: readonly CheckedFile[]; readonly exitCode: ExitCode };

/** Marks findings that a baseline has, or writes the baseline from them. */
export async function useBaseline(
  checked: readonly CheckedFile[],
  { path, write, alsoRead }: Wish,
  context: Context,
): Promise<Compared> {
  const file = resolve(context.workingFolder, path);
  /** Paths from the baseline on, so that it serves wherever the command is called. */
  const nameOf = (name: string): string =>
    relative(dirname(file), resolve(context.workingFolder, name)).split(sep).join('/');
  if (write) {
    const found = new Map<string, readonly Diagnostic[]>();
    for (const { file: name, diagnostics } of checked) {
      found.set(nameOf(name), [...(found.get(nameOf(name)) ?? []), ...diagnostics]);
    }
    const inputs = [...checked.map(({ file: name }) => (name === 'standard input' ? '-' : name)), ...alsoRead];
    const exitCode = await writeResult(renderBaseline(found), path, { ...context, talk: () => undefined }, inputs);
    if (exitCode !== exitCodes.ok) return { checked, exitCode };
  }
  const bad = (diagnostic: Diagnostic): Compared => ({
    checked: [...checked, { file: path, diagnostics: [diagnostic], find: () => undefined }],
    exitCode: exitCodes.ok,
  });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return bad(finding('CLI001', '', { path, reason: whyNotRead(error) }));
  }
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') return bad(finding('VAL020', '', { problem: baseline }, { file: path }));
  const compared = checked.map((each) => {
    const diagnostics = applyBaseline(each.diagnostics, baseline, nameOf(each.file));
    return {
      ...each,
      diagnostics: diagnostics.map((one) => (one.code === 'VAL021' ? { ...one, file: each.file } : one)),
    };
  });
  return { checked: compared, exitCode: exitCodes.ok };
}
