import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isSystemError, whyNotRead } from '../../diagnostics/file-trouble.ts';
import { openSpec, readSpec } from '../../run/open-spec.ts';
import type { Surroundings } from '../../validate/model/plan-model.ts';
import type { Mode, Rule } from '../../validate/rules/rule.ts';
import type { PlanChecks } from '../../validate/suppress/plan-checks.ts';
import type { Context } from '../command.ts';
import type { SpecFlags } from '../spec-flags.ts';
import { checkSpec } from './check-spec.ts';
import { fileFacts } from './file-facts.ts';
import type { FindConfig } from './find-config.ts';
import type { ValidateConfig } from './parse-config.ts';
import { type Checked, checkPlanText, unread } from './plan-text.ts';

/** How files are to be checked, before their configurations are known. */
export type Wish = SpecFlags & {
  readonly as?: 'spec' | 'plan' | undefined;
  /** Goes before the configuration's. */
  readonly mode: Mode | undefined;
  readonly properties: Readonly<Record<string, string>>;
  /** Quotas and requests of `--spec`. */
  readonly spec: Pick<Surroundings, 'limits' | 'requests'>;
  readonly rules: readonly Rule[];
  readonly configOf: FindConfig;
  /** Whether findings need their places by names, too. */
  readonly wantsNames: boolean;
};

/** A plan can be checked again after it was rewritten. */
export type CheckedFile = Checked & { readonly again?: (text: string) => Checked };

export type Kind = 'spec' | 'plan' | undefined;
const kindOf = (file: string, wish: Wish): Kind =>
  wish.as ?? (/\.jmx$/i.test(file) ? 'plan' : /\.jsonc?$/i.test(file) ? 'spec' : undefined);

/** Checks a file; its configuration comes before it when there is something wrong with that. */
export async function checkFile(file: string, wish: Wish, context: Context): Promise<readonly CheckedFile[]> {
  const kind = kindOf(file, wish);
  if (kind === undefined)
    return [isFolder(file, context) ? unread(file, 'CLI001', 'it is a folder') : unread(file, 'CLI008', '')];
  const shown = file === '-' ? 'standard input' : file;
  if (kind === 'spec') return [await checkSpecFile(file, shown, wish, context)];
  const config = await wish.configOf(file);
  const before = config.diagnostics.length === 0 ? [] : [{ file: '', ...config }];
  try {
    const text =
      file === '-' ? await context.readInput() : await readFile(resolve(context.workingFolder, file), 'utf8');
    const checks = checksOf(file, wish, config.value, context);
    const again = (changed: string): Checked => checkPlanText(changed, shown, { ...wish, checks });
    return [...before, { ...again(text), again }];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [...before, unread(file, 'CLI001', whyNotRead(error))];
  }
}

const isFolder = (file: string, { workingFolder }: Context): boolean =>
  statSync(resolve(workingFolder, file), { throwIfNoEntry: false })?.isDirectory() ?? false;

async function checkSpecFile(file: string, shown: string, wish: Wish, context: Context): Promise<Checked> {
  if (file !== '-') return checkSpec(shown, (choice) => openSpec(file, choice), wish);
  const source = { text: await context.readInput(), file: shown, folder: context.workingFolder };
  return checkSpec(shown, async (choice) => readSpec(source, choice), wish);
}

const checksOf = (file: string, wish: Wish, config: ValidateConfig, context: Context): PlanChecks => ({
  mode: wish.mode ?? config.mode ?? 'author',
  severities: config.severities,
  plugins: config.plugins,
  surroundings: {
    properties: { ...config.properties, ...wish.properties },
    ...wish.spec,
    // Nobody knows where a plan from standard input has its files.
    ...(file !== '-' && { file: fileFacts(dirname(resolve(context.workingFolder, file))) }),
  },
});
