import { catalogue, finding } from '../../diagnostics/catalogue.ts';
import type { FindSource } from '../../diagnostics/describe.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isObject, type Json, type JsonObject, kindOf } from '../../spec/json.ts';
import { join } from '../../spec/pointer.ts';
import { parseSource, sourceFile, sourceValue } from '../../spec/source.ts';
import type { Mode } from '../../validate/rules/rule.ts';

/** Content of a `loadwright.validate.json`; its schema is schemas/validate-config.schema.json. */
export type ValidateConfig = {
  readonly mode?: Mode;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** JMeter properties that the plans will run with. */
  readonly properties: Readonly<Record<string, string>>;
  readonly plugins: readonly string[];
};

export const emptyConfig: ValidateConfig = { severities: new Map(), properties: {}, plugins: [] };

export const modes = ['author', 'ci', 'strict'] as const;
const severities = ['error', 'warning', 'info', 'off'] as const;
const keys = ['$schema', 'mode', 'rules', 'properties', 'plugins'] as const;

export type ParsedConfig = {
  readonly value: ValidateConfig;
  readonly diagnostics: readonly Diagnostic[];
  readonly find: FindSource;
};

/** Reads a configuration: JSON with comments. What is wrong in it is left out of the value. */
export function parseConfig(file: string, text: string, ruleIds: readonly string[]): ParsedConfig {
  const { source, diagnostics } = parseSource(file, text);
  const found = diagnostics.map((each) =>
    each.code === 'SPEC001' ? { ...each, ...asConfigProblem(each), file } : { ...each, file },
  );
  const find: FindSource = (name) => (name === file ? sourceFile(source) : undefined);
  if (found.length > 0) return { value: emptyConfig, diagnostics: found, find };
  const problems: Diagnostic[] = [];
  const value = readConfig(sourceValue(source), ruleIds, problems);
  return { value, diagnostics: problems.map((each) => ({ ...each, file })), find };
}

const asConfigProblem = ({ args }: Diagnostic): Pick<Diagnostic, 'code' | 'args'> => ({ code: 'VAL010', args });

function readConfig(json: Json, ruleIds: readonly string[], problems: Diagnostic[]): ValidateConfig {
  if (!isObject(json)) {
    problems.push(wrong('', 'the configuration', json, 'an object'));
    return emptyConfig;
  }
  for (const key of Object.keys(json)) {
    if ((keys as readonly string[]).includes(key)) continue;
    const at = { at: 'key' } as const;
    problems.push(finding('VAL011', join('', key), { key, known: keys, suggestions: suggest(key, keys) }, at));
  }
  const mode = readMode(json['mode'], problems);
  return {
    ...(mode && { mode }),
    severities: readSeverities(json['rules'], ruleIds, problems),
    properties: readProperties(json['properties'], problems),
    plugins: readPlugins(json['plugins'], problems),
  };
}

function wrong(pointer: string, key: string, value: Json, expected: string, known: readonly string[] = []): Diagnostic {
  const found = typeof value === 'string' ? JSON.stringify(value) : kindOf(value);
  const suggestions = typeof value === 'string' ? suggest(value, known) : [];
  return finding('VAL012', pointer, { key, found, expected, suggestions });
}

const oneOf = (known: readonly string[]): string => `one of ${known.join(', ')}`;

function readMode(value: Json | undefined, problems: Diagnostic[]): Mode | undefined {
  const mode = modes.find((each) => each === value);
  if (value !== undefined && mode === undefined) problems.push(wrong('/mode', 'mode', value, oneOf(modes), modes));
  return mode;
}

function readSeverities(
  value: Json | undefined,
  ruleIds: readonly string[],
  problems: Diagnostic[],
): ValidateConfig['severities'] {
  const read = new Map<string, Severity | 'off'>();
  for (const [rule, wanted] of entriesOf(value, 'rules', problems)) {
    const pointer = join('/rules', rule);
    const severity = severities.find((each) => each === wanted);
    const problem = problemOfRule(rule, pointer, ruleIds);
    if (problem) problems.push(problem);
    else if (severity === undefined) problems.push(wrong(pointer, rule, wanted, oneOf(severities), severities));
    else read.set(rule, severity);
  }
  return read;
}

function problemOfRule(rule: string, pointer: string, ruleIds: readonly string[]): Diagnostic | undefined {
  if (ruleIds.includes(rule)) return undefined;
  const code = Object.hasOwn(catalogue, rule) ? (rule as keyof typeof catalogue) : undefined;
  if (code === undefined || !/^(?:JMX|VAL)/.test(code)) {
    return finding('VAL013', pointer, { rule, suggestions: suggest(rule, ruleIds) }, { at: 'key' });
  }
  return catalogue[code].severity === 'error' ? finding('VAL014', pointer, { code }, { at: 'key' }) : undefined;
}

function readProperties(value: Json | undefined, problems: Diagnostic[]): Readonly<Record<string, string>> {
  const pairs = entriesOf(value, 'properties', problems).flatMap(([name, text]): [string, string][] => {
    if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean') return [[name, `${text}`]];
    problems.push(wrong(join('/properties', name), name, text, 'a text, a number or a switch'));
    return [];
  });
  return Object.fromEntries(pairs);
}

function entriesOf(value: Json | undefined, key: string, problems: Diagnostic[]): readonly (readonly [string, Json])[] {
  if (value === undefined) return [];
  if (isObject(value)) return Object.entries(value as JsonObject);
  problems.push(wrong(`/${key}`, key, value, 'an object'));
  return [];
}

function readPlugins(value: Json | undefined, problems: Diagnostic[]): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(wrong('/plugins', 'plugins', value, 'a list of texts'));
    return [];
  }
  return (value as readonly Json[]).filter((each, index): each is string => {
    if (typeof each === 'string' && each !== '') return true;
    problems.push(wrong(`/plugins/${index}`, 'a plugin', each, 'the beginning of its class names, or its artifact'));
    return false;
  });
}
