import { number } from '../capacity/size-workload.ts';
import { compareVariants } from './compare-variants.ts';
import type { Conflict, Explanation, WorkloadExplanation } from './explanation.ts';
import { generatorText, limitText, settingOf, socketsText, titleOf, unitOf, workloadRows } from './explanation-rows.ts';
import { renderForecast } from './render-forecast.ts';
import { alignTable } from './text-table.ts';
import { remediesLead, verdictOf } from './verdict.ts';
import { wrap } from './wrap-text.ts';

const COLUMNS = 100;
const INDENT = '  ';
const LABEL_WIDTH = 'iterations'.length;

/** `label   text`, wrapped so that the text stays in its column. */
function entry(label: string, width: number, text: string): readonly string[] {
  const head = `${INDENT}${label.padEnd(width)}  `;
  return wrap(head + text, COLUMNS, ' '.repeat(head.length));
}

function limitLines({ limits, intent }: Explanation): readonly string[] {
  if (limits.length === 0) return ['limits: none', ''];
  const width = Math.max(...limits.map(({ name }) => name.length));
  return ['limits', ...limits.flatMap((limit) => entry(limit.name, width, limitText(limit, intent))), ''];
}

const workloadLines = (workload: WorkloadExplanation): readonly string[] => [
  `workload ${workload.name}`,
  ...workloadRows(workload).flatMap(([label, text]) => entry(label, LABEL_WIDTH, text)),
  ...entry('so', LABEL_WIDTH, workload.answer),
  '',
];

function conflictLines(conflict: Conflict): readonly string[] {
  const lead = remediesLead(conflict);
  return [
    ...wrap(`${INDENT}${conflict.sentence}`, COLUMNS, INDENT),
    ...(lead === null ? [] : [INDENT + lead]),
    ...conflict.remedies.flatMap(({ sentence }) => wrap(`${INDENT}- ${sentence}`, COLUMNS, `${INDENT}  `)),
  ];
}

/** An explanation as text of at most 100 columns. */
export function renderExplanation(explanation: Explanation): string {
  const { description, forecast, conflicts } = explanation;
  const sockets = socketsText(explanation.sockets);
  const title = titleOf(explanation);
  const lines = [
    ...wrap(description === '' ? title : `${title}: ${description}`, COLUMNS, INDENT),
    ...wrap(`${INDENT}${settingOf(explanation)}`, COLUMNS, INDENT),
    '',
    ...limitLines(explanation),
    ...explanation.workloads.flatMap(workloadLines),
    ...entry('generator', LABEL_WIDTH, generatorText(explanation.generator)),
    ...(sockets === null ? [] : entry('sockets', LABEL_WIDTH, sockets)),
    '',
    ...(forecast === null ? [] : renderForecast(forecast)),
    verdictOf(explanation).sentence,
    ...conflicts.flatMap(conflictLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** Several variants of a spec, one after the other, and a table that puts them side by side. */
export function renderExplanations(explanations: readonly Explanation[]): string {
  const separator = `\n${'-'.repeat(COLUMNS)}\n\n`;
  const texts = explanations.map(renderExplanation);
  return [...texts, ...(explanations.length > 1 ? [comparisonText(explanations)] : [])].join(separator);
}

/** Names of variants are cut where the table would not fit otherwise. */
function comparisonText(explanations: readonly Explanation[]): string {
  const { head, rows } = compareVariants(explanations);
  const alignments = head.map((_, column) => (column === 0 || column === head.length - 1 ? 'left' : 'right'));
  const table = (longest: number): readonly string[] =>
    alignTable(
      [head, ...rows].map(([name = '', ...cells]) => [cut(name, longest), ...cells]),
      alignments,
      INDENT,
    );
  const others = table(1).reduce((most, line) => Math.max(most, line.length), 0) - 1;
  return `${['variants of the spec', ...table(COLUMNS - others)].join('\n')}\n`;
}

/** A name longer than this by its beginning and its end, since names of variants often differ in their end only. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const end = Math.max(0, Math.floor((longest - 1) / 3));
  const beginning = Math.max(0, longest - 1 - end);
  return `${name.slice(0, beginning)}…${name.slice(name.length - end)}`;
}

/** The arithmetic in short: what is allowed and asked, and what follows. One line for the limits, one for each workload. */
export function renderArithmetic({ limits, workloads, conflicts }: Explanation): readonly string[] {
  const allowed = limits.map((limit) => `${limit.name} ${limit.statement}, safe ${number(limit.safe)}${unitOf(limit)}`);
  const asked = workloads.map(({ name, asked: words }) => `${name} ${words}`);
  return [
    `asked: ${asked.join('; ')}. allowed: ${allowed.length === 0 ? 'anything' : allowed.join('; ')}.`,
    ...(conflicts.length > 0 ? conflicts.map(({ sentence }) => sentence) : workloads.map(({ answer }) => answer)),
  ];
}
