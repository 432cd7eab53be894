import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reasonOf } from '../../run/open-spec.ts';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { writeResult } from '../write-result.ts';
import { applyBaseline, parseBaseline, renderBaseline } from './baseline.ts';
import type { CheckedFile } from './check-files.ts';

type Wish = { readonly path: string; readonly write: boolean };
type Compared = { readonly checked: readonly CheckedFile[]; readonly exitCode: ExitCode };

/** Marks findings that a baseline has, or writes the baseline from them. */
export async function useBaseline(
  checked: readonly CheckedFile[],
  { path, write }: Wish,
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
    const exitCode = await writeResult(renderBaseline(found), file, { ...context, talk: () => undefined });
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
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return bad(finding('CLI001', '', { path, reason: reasonOf(error) }));
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
