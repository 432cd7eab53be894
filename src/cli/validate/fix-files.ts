import { relative, resolve } from 'node:path';
import { finding } from '../../diagnostics/catalogue.ts';
import { linesOf } from '../../diagnostics/positions.ts';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { writeResult } from '../write-result.ts';
import type { CheckedFile } from './check-files.ts';
import { stopsLoading } from './stops-loading.ts';

export type FixWish = {
  /** `diff`: shown and not written. */
  readonly form: 'in-place' | 'diff';
  readonly guiOrder: boolean;
};

/** After a fix: the file as it is now, and what stood in the way of writing it. */
export type Fixed = { readonly checked: CheckedFile; readonly exitCode: ExitCode };

/** Rewrites a plan, or prints how it would be rewritten; a file that JMeter does not load stays as it is. */
export async function fixFile(checked: CheckedFile, wish: FixWish, context: Context): Promise<Fixed> {
  const { file, text, diagnostics, again } = checked;
  if (text === undefined || !again) return { checked, exitCode: exitCodes.ok };
  const errors = diagnostics.filter(stopsLoading).length;
  if (errors > 0) {
    const said = finding('VAL040', '', { errors }, { file });
    return { checked: { ...checked, diagnostics: [...diagnostics, said] }, exitCode: exitCodes.ok };
  }
  const { fixPlan } = await import('../../validate/fix/fix-plan.ts');
  const fixed = fixPlan(text, { guiOrder: wish.guiOrder });
  for (const reason of fixed.left) context.talk(`${file}: ${reason}\n`);
  if (fixed.changes.length === 0) return { checked, exitCode: exitCodes.ok };
  if (wish.form === 'diff') {
    context.write(await unifiedDiff(shownIn(context.workingFolder, file), text, fixed.text));
    return { checked, exitCode: exitCodes.ok };
  }
  const exitCode = await writeResult(fixed.text, file, { ...context, talk: () => undefined });
  if (exitCode !== exitCodes.ok) return { checked, exitCode };
  context.talk(`${file}: ${fixed.changes.join('; ')}\n`);
  return { checked: { ...again(fixed.text), again }, exitCode };
}

/** The path that `git apply` and `patch -p1` take, from the folder of the command. */
const shownIn = (folder: string, file: string): string => {
  const path = file === 'standard input' ? file : relative(folder, resolve(folder, file));
  return (path.startsWith('..') ? file : path).replaceAll('\\', '/').replace(/^\/+/, '');
};

/** Longer than this a comparison is not worth waiting for; the patch then replaces all lines. */
const MOST_EDITS = 20_000;

async function unifiedDiff(file: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, formatPatch } = await import('diff');
  const [from, to] = [`a/${file}`, `b/${file}`];
  const patch = createTwoFilesPatch(from, to, before, after, '', '', { context: 3, maxEditLength: MOST_EDITS });
  if (patch !== undefined) return withoutRule(patch);
  const [old, fresh] = [marked(before, '-'), marked(after, '+')];
  const hunk = { oldStart: 1, oldLines: old.length, newStart: 1, newLines: fresh.length, lines: [...old, ...fresh] };
  return withoutRule(formatPatch({ oldFileName: from, newFileName: to, oldHeader: '', newHeader: '', hunks: [hunk] }));
}

const marked = (text: string, mark: string): readonly string[] =>
  linesOf(text.replace(/\r?\n$/, '')).map((line) => mark + line);

/** The line of equals signs is Subversion's. */
const withoutRule = (patch: string): string => patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2');
