import type { RuleHelp } from '../../diagnostics/render/sarif/rules.ts';
import type { Mode, Rule, RuleFinding } from '../../validate/rules/rule.ts';
import { exampleFinding } from './example-finding.ts';

const modes = ['author', 'ci', 'strict'] as const;

const severityLine = ({ severity }: Rule): string => modes.map((mode) => `${mode} ${severity[mode]}`).join(', ');

/** What a rule is about, as Markdown without a heading; with what it says of its example where that is known. */
function markdownOf(rule: Rule, heading: string, said?: RuleFinding): string {
  const { title, why, computes, example } = rule;
  const parts = [
    `${title}. ${severityLine(rule)}.${rule.affectsLoad ? ' Changes the load or the verdict on it.' : ''}`,
    why,
    ...(computes === '' ? [] : [`It works out: ${computes}`]),
    `${heading} Found\n\n${fenced(example.before)}`,
    ...(said === undefined ? [] : [fenced(`${said.message}\nhint: ${said.hint}`, 'text')]),
    `${heading} Mended\n\n${fenced(example.after)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** XML may hold a fence of its own, in a script. */
function fenced(text: string, language = 'xml'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trim()}\n${fence}`;
}

/** The section of one rule in docs/rules.md, and what `loadwright rules L11` prints. Its anchor is the id alone. */
export const rulePage = (rule: Rule): string =>
  `## <a id="${rule.id.toLowerCase()}"></a>${rule.id} ${rule.name}\n\n${markdownOf(rule, '###', exampleFinding(rule))}`;

/** Name of each group, by its letter, in the order of the page. */
const groups: readonly (readonly [letter: string, name: string])[] = [
  ['S', 'structure'],
  ['L', 'load'],
  ['R', 'rejections and retries'],
  ['W', 'WebSockets'],
  ['D', 'data'],
  ['J', 'scripts'],
  ['M', 'measurement'],
  ['T', 'timeouts'],
  ['X', 'secrets and safety'],
  ['H', 'maintenance'],
  ['V', 'versions'],
];

/** Rules one a line, by group. */
export function ruleList(rules: readonly Rule[]): string {
  const widest = Math.max(0, ...rules.map(({ name }) => name.length));
  const lines = groups.flatMap(([letter, group]) => {
    const own = rules.filter(({ id }) => id.startsWith(letter));
    if (own.length === 0) return [];
    return [
      '',
      `${letter}  ${group}`,
      ...own.map(({ id, name, title }) => `  ${id}  ${name.padEnd(widest)}  ${title}`),
    ];
  });
  return `${lines.slice(1).join('\n')}\n`;
}

/** All of docs/rules.md. */
export function rulesPage(rules: readonly Rule[]): string {
  const table = rules.map(
    ({ id, name, title, severity }) =>
      `| [${id}](#${id.toLowerCase()}) | ${name} | ${cell(title)} | ${modes.map((mode) => severity[mode]).join(' | ')} |`,
  );
  return [
    '# Rules',
    '<!-- Made from src/validate/rules by `npm run generate`. -->',
    'What `loadwright validate` says of plans that JMeter loads. In the mode `author` none of it is an error: that word is kept for what JMeter refuses. How to choose a mode, ignore a finding and set severities: [validate.md](validate.md).',
    ['| Rule | Name | What it finds | author | ci | strict |', '| --- | --- | --- | --- | --- | --- |', ...table].join(
      '\n',
    ),
    ...rules.map((rule) => rulePage(rule).trimEnd()),
  ]
    .join('\n\n')
    .concat('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A rule as SARIF describes it. */
export const ruleHelp = (rule: Rule, mode: Mode): RuleHelp => ({
  id: rule.id,
  name: rule.name,
  title: rule.title,
  why: rule.why,
  help: {
    text: [
      rule.why,
      ...(rule.computes === '' ? [] : [`It works out: ${rule.computes}`]),
      `Mended, for example:\n${rule.example.after.trim()}`,
    ].join('\n'),
    markdown: markdownOf(rule, '###'),
  },
  severity: rule.severity[mode],
  affectsLoad: rule.affectsLoad,
});
