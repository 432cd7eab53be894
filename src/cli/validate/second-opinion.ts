import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { provideEngine } from '../../run/provide-engine.ts';
import type { Context } from '../command.ts';
import { engineProgress } from '../engine-progress.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { interruptible } from '../interruptible.ts';
import { askEngine, disagreements } from './ask-engine.ts';
import type { CheckedFile } from './check-files.ts';

type Compared = { readonly checked: readonly CheckedFile[]; readonly exitCode: ExitCode };

/** Has the engine load every plan, and adds where it disagrees with the findings. The engine is installed when there is none. */
export async function secondOpinion(checked: readonly CheckedFile[], context: Context): Promise<Compared> {
  const plans = checked.filter(({ text }) => text !== undefined);
  if (plans.length === 0) return { checked, exitCode: exitCodes.ok };
  let result: readonly CheckedFile[] = checked;
  const failed = (diagnostics: readonly Diagnostic[]): CheckedFile => ({
    file: '',
    diagnostics,
    find: () => undefined,
  });
  const exitCode = await interruptible(context, async (signal) => {
    const { host } = context;
    const engine = await provideEngine({ host, elementClasses: [], onProgress: engineProgress(context), signal });
    if (!engine.value) {
      result = [...checked, failed(engine.diagnostics)];
      return exitCodes.ok;
    }
    const bytes = plans.map(({ text = '' }) => Buffer.from(text));
    const answers = await askEngine({ host, home: engine.value.home, plans: bytes, signal });
    if (!answers.value) {
      result = [...checked, failed(answers.diagnostics)];
      return exitCodes.ok;
    }
    const { value } = answers;
    result = checked.map((each) => {
      const answer = value[plans.indexOf(each)];
      const added = answer ? disagreements(answer, each.diagnostics) : [];
      return { ...each, diagnostics: [...each.diagnostics, ...added.map((one) => ({ ...one, file: each.file }))] };
    });
    return exitCodes.ok;
  });
  return { checked: result, exitCode };
}
