import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { propertyLine } from '../artifact/java-properties.ts';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { isSystemError, whyNotRead } from '../diagnostics/file-trouble.ts';
import type { Host } from '../engine/host.ts';

export type SecretFiles = {
  /** For JMeter's `-q`. */
  readonly files: readonly string[];
  readonly remove: () => Promise<void>;
};

type SecretSources = {
  readonly host: Host;
  /** Property names that the plan cannot do without. */
  readonly needed: readonly string[];
  /** The user's own properties file. */
  readonly file?: string;
  /** The stand-in takes any credentials. */
  readonly useDummies: boolean;
};

/** `oauth.client.id` → `LOADWRIGHT_OAUTH_CLIENT_ID` */
export const secretVariable = (property: string): string =>
  `LOADWRIGHT_${property.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`;

/** Names that a properties file sets; enough to know what is missing, since JMeter itself reads the values. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t]*([^#!\s][^=:\s]*)[ \t]*[=:\s]/gm)].map(([, name]) => name ?? '');

async function readOwnFile(file: string | undefined, platform: NodeJS.Platform): Promise<Outcome<readonly string[]>> {
  if (file === undefined) return { value: [], diagnostics: [] };
  try {
    const names = namesIn(await readFile(file, 'latin1'));
    const mode = (await stat(file)).mode & 0o777;
    const isOpen = platform !== 'win32' && (mode & 0o077) !== 0;
    const open = finding('CLI012', '', { path: file, mode: mode.toString(8) });
    return { value: names, diagnostics: isOpen ? [open] : [] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { diagnostics: [finding('CLI001', '', { path: file, reason: whyNotRead(error) })] };
  }
}

async function writeTemporary(values: ReadonlyMap<string, string>): Promise<SecretFiles> {
  if (values.size === 0) return { files: [], remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'loadwright-'));
  await chmod(folder, 0o700);
  const file = join(folder, 'secret.properties');
  const lines = [...values].map(([name, value]) => `${propertyLine(name, value)}\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  return { files: [file], remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Collects a plan's secrets from the environment and from the user's file and hands them on as properties files, never
 * on a command line. What is missing is a finding (CLI011).
 */
export async function collectSecrets({ host, needed, file, useDummies }: SecretSources): Promise<Outcome<SecretFiles>> {
  const own = await readOwnFile(file, host.platform);
  if (!own.value) return { diagnostics: own.diagnostics };
  const values = new Map<string, string>();
  const missing: Diagnostic[] = [];
  for (const property of needed) {
    const variable = secretVariable(property);
    const value = host.variables[variable];
    if (value !== undefined && value !== '') values.set(property, value);
    else if (own.value.includes(property)) continue;
    else if (useDummies) values.set(property, `dummy-${property.replaceAll('.', '-')}`);
    else missing.push(finding('CLI011', '', { property, variable }));
  }
  if (missing.length > 0) return { diagnostics: [...own.diagnostics, ...missing] };
  const temporary = await writeTemporary(values);
  // The environment is meant for this run, the file for many: what is read later counts.
  const files = [...(file === undefined ? [] : [file]), ...temporary.files];
  return { value: { files, remove: temporary.remove }, diagnostics: own.diagnostics };
}
