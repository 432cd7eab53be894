import { number } from '../capacity/size-workload.ts';
import type { Explanation, LimitExplanation, WorkloadExplanation } from './explanation.ts';
import { duration, percent, round, wrap } from './in-words.ts';

const COLUMNS = 100;
const INDENT = '  ';

/** `label   text`, wrapped so that the text stays in its column. */
function entry(label: string, width: number, text: string): readonly string[] {
  const head = `${INDENT}${label.padEnd(width)}  `;
  return wrap(head + text, COLUMNS, ' '.repeat(head.length));
}

const unitOf = ({ unit }: LimitExplanation): string => (unit === 'per-second' ? '/s' : ' at a time');

function limitText(limit: LimitExplanation): string {
  const unit = unitOf(limit);
  const ceiling = limit.unit === 'per-second' ? ` = ${number(limit.ceiling)}/s` : '';
  const asked =
    limit.asked === 0
      ? 'no workload draws on it'
      : `asked ${number(limit.asked)}${unit}: ${percent(limit.utilisation)} of the limit, ${percent(limit.utilisationOfSafe)} of the safe share`;
  return `${limit.statement} per ${limit.scope}${ceiling}, safe ${number(limit.safe)}${unit}; ${asked}`;
}

function limitLines(limits: readonly LimitExplanation[]): readonly string[] {
  if (limits.length === 0) return ['limits: none', ''];
  const width = Math.max(...limits.map(({ name }) => name.length));
  return ['limits', ...limits.flatMap((limit) => entry(limit.name, width, limitText(limit))), ''];
}

const iterationsText = ({ iterations, requests }: WorkloadExplanation): string =>
  iterations === null || requests === null ? 'as many as fit' : `${round(iterations)}, ${round(requests)} requests`;

function workloadLines(workload: WorkloadExplanation): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['asked', workload.asked],
    [
      'rate',
      `${number(workload.startedPerSecond)} iterations/s${workload.askedPerSecond > workload.startedPerSecond ? ` of ${number(workload.askedPerSecond)}/s asked` : ''}`,
    ],
    ['iterations', iterationsText(workload)],
    ['ends after', workload.seconds === null ? 'never by itself' : duration(workload.seconds)],
    ['threads', `${workload.threads}: ${workload.threadsBecause}`],
    ['means', `${workload.mechanism}: ${workload.mechanismBecause}`],
  ];
  return [
    `workload ${workload.name}`,
    ...rows.flatMap(([label, text]) => entry(label, 'iterations'.length, text)),
    ...entry('so', 'iterations'.length, workload.answer),
    '',
  ];
}

function verdictLines({ conflicts, isFeasible, intent }: Explanation): readonly string[] {
  const sentences = conflicts.flatMap(({ sentence }) => wrap(`${INDENT}${sentence}`, COLUMNS, INDENT));
  if (!isFeasible) return ['This cannot be done within the limits:', ...sentences];
  if (conflicts.length > 0)
    return [intent === 'respect' ? 'This can be done, but:' : 'Beyond the limits, as intended:', ...sentences];
  return ['This can be done within the limits.'];
}

/** An explanation as text of at most 100 columns. */
export function renderExplanation(explanation: Explanation): string {
  const { name, variant, description, intent, target, timeScale } = explanation;
  const title = `${name}${variant === null ? '' : `, variant ${variant}`}`;
  const lines = [
    ...wrap(description === '' ? title : `${title}: ${description}`, COLUMNS, INDENT),
    `${INDENT}intent ${intent}, target ${target}${timeScale === 1 ? '' : `, time scale ${timeScale}`}`,
    '',
    ...limitLines(explanation.limits),
    ...explanation.workloads.flatMap(workloadLines),
    ...verdictLines(explanation),
  ];
  return `${lines.join('\n')}\n`;
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
