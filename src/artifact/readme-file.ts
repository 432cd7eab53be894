import type { Knob } from '../plan/plan-context.ts';
import type { Scenario } from '../spec/scenario.ts';
import { type ArtifactFile, README_FILE, textFile } from './artifact-file.ts';
import type { ArtifactLock } from './lock-file.ts';

/** Text inside a Markdown line or table cell, shown as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#&$~]/g, '\\$&').replace(/\s+/g, ' ');
/** Code inside a table cell. A backtick needs a longer fence. */
const code = (text: string): string => {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
};

const knobRow = ({ name, default: value, description }: Knob): string =>
  `| ${code(name)} | ${value === '' ? '' : code(value)} | ${plain(description)} |`;

const table = (knobs: readonly Knob[]): readonly string[] => [
  '| Property | Default | Meaning |',
  '| --- | --- | --- |',
  ...knobs.map(knobRow),
];

function secretsPart(secrets: readonly Knob[]): readonly string[] {
  if (secrets.length === 0) return [];
  return [
    '## Secrets',
    '',
    'The plan holds none. Put them into a file that only you can read, and add `-q secret.properties`',
    '(not `-J`: every user of the machine can read a command line):',
    '',
    '```properties',
    ...secrets.map(({ name }) => `${name}=...`),
    '```',
    '',
  ];
}

const jarRow = ({ path, coordinate, sha256 }: ArtifactLock['jars'][number]): string =>
  `| ${code(path)} | ${code(coordinate)} | ${code(`${sha256.slice(0, 12)}...`)} |`;

/** `README.md` of a generated folder: how to run the plan with plain JMeter, and what can be set. */
export function readmeFile(
  scenario: Scenario,
  knobs: readonly Knob[],
  lock: ArtifactLock,
  paths: readonly string[],
): ArtifactFile {
  const title = scenario.variant === null ? scenario.name : `${scenario.name}, variant ${scenario.variant}`;
  const needed = lock.jars.filter(({ coordinate }) => !coordinate.startsWith('org.apache.jmeter:'));
  const lines = [
    `# ${plain(title)}`,
    '',
    ...(scenario.description === '' ? [] : [plain(scenario.description), '']),
    'Made by `loadwright generate` from a capacity spec. Change the spec and generate again: what is edited here is lost',
    'with the next `generate`, and `loadwright generate --check` reports it.',
    '',
    '## Run',
    '',
    '```sh',
    'jmeter -n -q loadwright.properties -t plan.jmx -l results.jtl',
    '```',
    '',
    `JMeter ${lock.jmeter}${needed.length === 0 ? '; no plugins.' : ' with these plugins in `lib/ext`:'}`,
    '',
    ...(needed.length === 0
      ? []
      : ['| Jar | Coordinate | SHA-256 |', '| --- | --- | --- |', ...needed.map(jarRow), '']),
    '`loadwright engine install` puts such a JMeter into your cache folder, and `loadwright run` on this folder uses it.',
    'JMeter appends to a results file that exists; remove it first.',
    '',
    '## Files',
    '',
    ...paths.map((path) => `- ${code(path)}`),
    '',
    ...secretsPart(knobs.filter(({ secret }) => secret)),
    '## Properties',
    '',
    'Set in `loadwright.properties` or on the command line as `-Jname=value`.',
    '',
    ...table(knobs.filter(({ secret }) => !secret)),
  ];
  return textFile(README_FILE, `${lines.join('\n').trimEnd()}\n`);
}
