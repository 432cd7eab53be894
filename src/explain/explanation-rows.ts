import { number } from '../capacity/size-workload.ts';
import type {
  Explanation,
  GeneratorBudget,
  LimitExplanation,
  SocketBudget,
  WorkloadExplanation,
} from './explanation.ts';
import { duration, percent, plural, round } from './in-words.ts';
import { afterInWords } from './moment-in-words.ts';

/** What is said of one thing: a word or two, and the answer. */
export type Row = readonly [label: string, text: string];

/** Below this many threads one engine does it, and nobody asks for shares. */
const MANY_THREADS = 500;
const MOST_ENGINES = 4;

export const unitOf = ({ unit }: LimitExplanation): string => (unit === 'per-second' ? '/s' : ' at a time');

/** `wfm-bulk-500, variant as-posted` */
export const titleOf = ({ name, variant }: Explanation): string =>
  `${name}${variant === null ? '' : `, variant ${variant}`}`;

export const settingOf = ({ intent, target, timeScale }: Explanation): string =>
  `intent ${intent}, target ${target}${timeScale === 1 ? '' : `, time scale ${timeScale}`}`;

/** When the first rejection comes; where gates hold the load back, when it would come without them. */
export function firstRejection(
  { firstRejectionSeconds }: LimitExplanation,
  intent: Explanation['intent'],
): string | null {
  if (firstRejectionSeconds === null) return null;
  const first = `the first 429 ${afterInWords(firstRejectionSeconds)}`;
  return intent === 'respect' ? `without its gate ${first}` : first;
}

/** A limit in one sentence: what it allows, what is asked of it, and when it says no. */
export function limitText(limit: LimitExplanation, intent: Explanation['intent']): string {
  const unit = unitOf(limit);
  const ceiling = limit.unit === 'per-second' ? ` = ${number(limit.ceiling)}/s` : '';
  const parts = [`${limit.statement} per ${limit.scope}${ceiling}, safe ${number(limit.safe)}${unit}`];
  if (limit.asked === 0) parts.push('no workload draws on it');
  else {
    const shares = `${percent(limit.utilisation)} of the limit, ${percent(limit.utilisationOfSafe)} of the safe share`;
    parts.push(`asked ${number(limit.asked)}${unit}: ${shares}`);
  }
  const first = firstRejection(limit, intent);
  return [...parts, ...(first === null ? [] : [first])].join('; ');
}

const iterationsText = ({ iterations, requests }: WorkloadExplanation): string =>
  iterations === null || requests === null ? 'as many as fit' : `${round(iterations)}, ${plural(requests, 'request')}`;

const rateText = ({ startedPerSecond, askedPerSecond }: WorkloadExplanation): string =>
  `${number(startedPerSecond)} iterations/s${askedPerSecond > startedPerSecond ? ` of ${number(askedPerSecond)}/s asked` : ''}`;

function inUseText({ threadsAtP50, threadsAtP95 }: WorkloadExplanation): string {
  const [median, high] = [number(threadsAtP50), number(threadsAtP95)];
  return median === high
    ? `${median} at once`
    : `${median} at once at median response times, ${high} at the 95th percentile`;
}

/** The arithmetic of one workload, its answer left out. */
export const workloadRows = (workload: WorkloadExplanation): readonly Row[] => [
  ['asked', workload.asked],
  ['rate', rateText(workload)],
  ['iterations', iterationsText(workload)],
  ['ends after', duration(workload.seconds)],
  ['threads', `${round(workload.threads)}: ${workload.threadsBecause}`],
  ['in use', inUseText(workload)],
  ...(workload.sockets === null ? [] : [['sockets', `at most ${round(workload.sockets)} open at once`] as const]),
  ['means', `${workload.mechanism}: ${workload.mechanismBecause}`],
];

/** `4 threads and 4 connections`, and how several engines would share many. */
export function generatorText({ threads, connections, engines }: GeneratorBudget): string {
  const needs = `${plural(threads, 'thread')} and ${plural(connections, 'connection')}`;
  if (threads < MANY_THREADS) return needs;
  const shares = engines
    .filter(({ engines: count }) => count > 1 && count <= MOST_ENGINES)
    .map(({ engines: count, threads: each }) => `of ${count} engines ${sharesInWords(each)}`);
  return [needs, ...shares].join('; ');
}

/** `60 open at once, 20 of each of 3 identities; the target is known to allow 20`; null where nothing is known. */
export function socketsText(sockets: SocketBudget | null): string | null {
  if (sockets === null || sockets.allowedPerIdentity === null) return null;
  const { open, identities, perIdentity, allowedPerIdentity } = sockets;
  const of = identities === 1 ? 'all of one identity' : `${round(perIdentity)} of each of ${identities} identities`;
  return `${round(open)} open at once, ${of}; the target is known to allow ${round(allowedPerIdentity)}`;
}

/** `2 x 1,034 + 1,033` */
function sharesInWords(shares: readonly number[]): string {
  const times = new Map<number, number>();
  for (const share of shares) times.set(share, (times.get(share) ?? 0) + 1);
  return [...times].map(([share, count]) => `${count > 1 ? `${count} x ` : ''}${round(share)}`).join(' + ');
}
