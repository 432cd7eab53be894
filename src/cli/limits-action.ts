import { readFile } from 'node:fs/promises';
import { finding } from '../diagnostics/catalogue.ts';
import type { FindSource } from '../diagnostics/describe.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { isSystemError, whyNotRead } from '../diagnostics/file-trouble.ts';
import { didYouMean, listed } from '../diagnostics/suggest.ts';
import type { ChosenScopes } from '../limits-import/declare-limits.ts';
import { importLimits } from '../limits-import/import-limits.ts';
import type { LimitScope } from '../limits-import/key-meaning.ts';
import { limitsAsJson } from '../limits-import/render-limits.ts';
import { profileNames, readProfile } from '../run/packaged-profiles.ts';
import type { Profile } from '../spec/generated/profile.ts';
import { parseProfile } from '../spec/profile.ts';
import { type Context, UsageError } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { report } from './report.ts';

export type ImportArguments = {
  readonly file: string;
  readonly profile: string;
  readonly scopes: readonly string[];
};

/** `limits import`: the limits go to standard output, what was left out or guessed to standard error. */
export async function importFile({ file, profile, scopes }: ImportArguments, context: Context): Promise<ExitCode> {
  const chosen = { profile: knownProfile(profile), scopes: chosenScopes(scopes) };
  const text = await readText(file, context);
  if (text.value === undefined) return report(text.diagnostics, context);
  const name = file === '-' ? 'standard input' : file;
  const { value, diagnostics, source } = importLimits({ text: text.value, file: name, ...chosen });
  const find: FindSource = (wanted) => (wanted === undefined ? source : undefined);
  const exitCode = report(diagnostics, context, find);
  if (value) context.write(limitsAsJson(value));
  return exitCode;
}

function knownProfile(name: string): Profile {
  const text = readProfile(name);
  const profile = text === undefined ? undefined : parseProfile(text);
  if (profile) return profile;
  const names = profileNames();
  throw new UsageError(
    `there is no profile ${name}; ${didYouMean(name, names) ?? `profiles are ${listed(names, 'and')}`}`,
  );
}

const allScopes: readonly LimitScope[] = ['token', 'client', 'user', 'org', 'ip'];
const isScope = (word: string): word is LimitScope => (allScopes as readonly string[]).includes(word);

function chosenScopes(words: readonly string[]): ChosenScopes {
  const scopes = new Map<string, LimitScope>();
  for (const word of words) {
    const [, key = '', scope = ''] = /^(.+)=([^=]*)$/.exec(word) ?? [];
    if (!isScope(scope)) {
      throw new UsageError(
        `--scope is ${word}; write key=scope, where the scope is one of ${listed(allScopes, 'and')}`,
      );
    }
    if (scopes.has(key)) throw new UsageError(`--scope says twice whose requests share ${key}`);
    scopes.set(key, scope);
  }
  return scopes;
}

async function readText(file: string, context: Context): Promise<Outcome<string>> {
  if (file === '-') return { value: await context.readInput(), diagnostics: [] };
  try {
    return { value: await readFile(file, 'utf8'), diagnostics: [] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { diagnostics: [finding('CLI001', '', { path: file, reason: whyNotRead(error) })] };
  }
}
