import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { finding } from '../../diagnostics/catalogue.ts';
import { isSystemError, whyNotRead } from '../../diagnostics/file-trouble.ts';
import { emptyConfig, type ParsedConfig, parseConfig } from './parse-config.ts';

const NAME = 'loadwright.validate.json';

/** Finds the configuration of a file: the one asked for, else the nearest beside the file or above it. */
export type FindConfig = (file: string) => Promise<ParsedConfig>;

const none: ParsedConfig = { value: emptyConfig, diagnostics: [], find: () => undefined };

/** Each configuration is read once, so that what is wrong in it is said once. */
export function configFinder(asked: string | undefined, workingFolder: string, ruleIds: readonly string[]): FindConfig {
  const parsed = new Map<string, ParsedConfig>();
  const silent = (config: ParsedConfig): ParsedConfig => ({ ...config, diagnostics: [] });
  const open = async (path: string, isAsked: boolean): Promise<ParsedConfig | undefined> => {
    const known = parsed.get(path);
    if (known) return silent(known);
    const shown = relative(workingFolder, path);
    const file = isAsked ? (asked as string) : shown.startsWith('..') ? path : shown;
    let config: ParsedConfig;
    try {
      config = parseConfig(file, await readFile(path, 'utf8'), ruleIds);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (!isAsked) return undefined;
      config = { ...none, diagnostics: [finding('CLI001', '', { path: file, reason: whyNotRead(error) })] };
    }
    parsed.set(path, config);
    return config;
  };
  return async (file) => {
    if (asked !== undefined) return (await open(resolve(workingFolder, asked), true)) ?? none;
    const start = file === '-' ? workingFolder : dirname(resolve(workingFolder, file));
    for (let folder = start; ; folder = dirname(folder)) {
      const found = await open(join(folder, NAME), false);
      if (found) return found;
      if (dirname(folder) === folder) return none;
    }
  };
}
