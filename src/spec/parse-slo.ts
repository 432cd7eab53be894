import type { Code } from '../diagnostics/catalogue.ts';
import type { ArgsOf } from '../diagnostics/diagnostic.ts';
import { inDays, inDigits } from '../diagnostics/in-digits.ts';
import { mostBytesPerSecond, mostCounted, mostPerSecond, mostSeconds, mostTimes } from './rules/bounds.ts';
import type { SloComparison, SloCriterion, SloMetric } from './slo.ts';
import { type Dimension, metricKind, metricNames } from './slo-metrics.ts';
import { readDuration } from './units/duration.ts';
import { readRate } from './units/rate.ts';
import { readSize } from './units/size.ts';

const LONGEST_EXCERPT = 40;

export type SloNames = { readonly labels: ReadonlySet<string>; readonly phases: ReadonlySet<string> };
export type SloProblem = { readonly code: Code; readonly args: Readonly<Record<string, unknown>> };
type Failed = { readonly problem: SloProblem };
type Read<T> = { readonly value: T; readonly rest: string };

/** Reads one criterion (grammar: slo.ts); labels are step and workload names, which may hold any sign. */
export function parseSlo(text: string, names: SloNames): { readonly criterion: SloCriterion } | Failed {
  const left = readMetric(text.trim(), names);
  if ('problem' in left) return left;
  const comparison = /^\s*(<=|>=|<|>|=)\s*/.exec(left.rest);
  if (!comparison) return syntax(left.rest, 'one of < <= = >= >');
  const right = readRight(left.rest.slice(comparison[0].length), left.value, names);
  if ('problem' in right) return right;
  return { criterion: { text, left: left.value, comparison: comparison[1] as SloComparison, right: right.value } };
}

function readMetric(text: string, names: SloNames): Read<SloMetric> | Failed {
  const metric = /^[A-Za-z0-9][\w.:-]*/.exec(text)?.[0];
  if (metric === undefined) return syntax(text, 'a metric, such as p95 or rejected');
  const kind = metricKind(metric);
  if (!kind) return failed('SPEC201', { name: metric, known: metricNames });
  const labels = readLabels(text.slice(metric.length), names.labels);
  if ('problem' in labels) return labels;
  const count = labels.value.length;
  if (count < kind.leastLabels || count > kind.mostLabels) {
    return failed('SPEC205', { metric, found: count, least: kind.leastLabels, most: kind.mostLabels });
  }
  const phase = /^\s*\bin\s+([^\s<>=]+)/.exec(labels.rest);
  if (phase && !names.phases.has(phase[1] as string)) {
    return failed('SPEC203', { name: phase[1] as string, known: [...names.phases] });
  }
  const rest = labels.rest.slice(phase?.[0].length ?? 0);
  return { value: { metric, labels: labels.value, phase: phase?.[1] ?? null }, rest };
}

/** The first closing bracket at which everything before it is known names; else the first at all, for the message. */
function readLabels(text: string, known: ReadonlySet<string>): Read<readonly string[]> | Failed {
  const open = /^\s*\(/.exec(text)?.[0];
  if (open === undefined) return { value: [], rest: text };
  const inner = text.slice(open.length);
  const ends = [...inner.matchAll(/\)/g)].map(({ index }) => index);
  for (const end of ends) {
    const labels = knownLabels(inner.slice(0, end).trim(), known);
    if (labels) return { value: labels, rest: inner.slice(end + 1) };
  }
  const [end] = ends;
  if (end === undefined) return syntax(inner, 'a closing )');
  const [unknown = ''] = inner
    .slice(0, end)
    .split(',')
    .map((label) => label.trim())
    .filter((label) => !known.has(label));
  return failed('SPEC202', { name: unknown, known: [...known] });
}

function knownLabels(text: string, known: ReadonlySet<string>): readonly string[] | undefined {
  if (known.has(text)) return [text];
  for (const { index } of text.matchAll(/,/g)) {
    const pair = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
    if (pair.every((label) => known.has(label))) return pair;
  }
  return undefined;
}

function readRight(text: string, left: SloMetric, names: SloNames): { value: SloCriterion['right'] } | Failed {
  const dimension = metricKind(left.metric)?.dimension as Dimension;
  const power = /^\d+(?:\.\d+)?[eE][+-]?\d\S*/.exec(text)?.[0];
  if (power !== undefined) return failed('SPEC210', { value: abridged(power) });
  const number = readNumber(text.trim(), dimension);
  if (number) return 'problem' in number ? number : { value: number };
  const factor = /^(\d+(?:\.\d+)?)\s*\*\s*/.exec(text);
  const times = Number(factor?.[1] ?? 1);
  if (times > mostTimes) return tooMuch(`${factor?.[1] ?? ''} times`, `${inDigits(mostTimes)} times`);
  const metric = readMetric(text.slice(factor?.[0].length ?? 0), names);
  if ('problem' in metric) return metric;
  if (metric.rest.trim() !== '') return syntax(metric.rest, 'the end of the criterion');
  if (metricKind(metric.value.metric)?.dimension !== dimension) {
    return failed('SPEC206', { left: left.metric, right: metric.value.metric });
  }
  return { value: { kind: 'metric', factor: times, metric: metric.value } };
}

type SloNumber = Extract<SloCriterion['right'], { kind: 'number' }>;

/** Units each dimension takes, as the message lists them. */
const unitsOf: Readonly<Record<Dimension, string>> = {
  share: '% or a plain count',
  count: 'a plain count',
  factor: 'a plain number',
  seconds: 'a duration such as 300ms or 3s',
  rate: 'a rate such as 5/s, 300/min or 2MB/s',
};

/** A figure beyond these has a slip in its digits or its unit. */
const most: Readonly<Record<SloNumber['unit'], { readonly value: number; readonly text: string }>> = {
  none: { value: mostCounted, text: inDigits(mostCounted) },
  ratio: { value: mostTimes, text: `${inDigits(mostTimes * 100)} %` },
  seconds: { value: mostSeconds, text: inDays(mostSeconds) },
  'per-second': { value: mostPerSecond, text: `${inDigits(mostPerSecond)}/s` },
  'bytes-per-second': { value: mostBytesPerSecond, text: `${inDigits(mostBytesPerSecond / 1e6)} MB/s` },
};

/** Undefined when the text does not begin like a number with a unit. */
function readNumber(text: string, dimension: Dimension): SloNumber | Failed | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*((?:[%A-Za-z/]|\d)[^\s*(]*)?$/.exec(text);
  // p95, 4xx: a metric's name
  if (!match || metricKind(text)) return undefined;
  const [, digits, unit] = match as unknown as [string, string, string | undefined];
  const number = Number(digits);
  const wrongUnit = failed('SPEC204', { value: text, expected: unitsOf[dimension] });
  const good = (value: number, as: SloNumber['unit'], ...fits: readonly Dimension[]) =>
    !fits.includes(dimension)
      ? wrongUnit
      : value > most[as].value
        ? tooMuch(text, most[as].text)
        : ({ kind: 'number', value, unit: as } as const);
  if (unit === undefined) return good(number, 'none', 'share', 'count', 'factor');
  if (unit === '%') return good(number / 100, 'ratio', 'share');
  const joined = digits + unit;
  const duration = readDuration(joined);
  if ('seconds' in duration) return good(duration.seconds, 'seconds', 'seconds');
  const rate = readRate(joined);
  if (rate !== undefined) return good(rate, 'per-second', 'rate');
  const bytes = joined.endsWith('/s') ? readSize(joined.slice(0, -2)) : undefined;
  return bytes === undefined ? wrongUnit : good(bytes, 'bytes-per-second', 'rate');
}

const syntax = (rest: string, expected: string): Failed => failed('SPEC200', { rest: abridged(rest), expected });

const tooMuch = (value: string, bound: string): Failed => failed('SPEC209', { value: abridged(value), most: bound });

/** As much of a text as a line of a message has room for. */
const abridged = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_EXCERPT ? `${trimmed.slice(0, LONGEST_EXCERPT)}…` : trimmed;
};

const failed = <C extends Code>(code: C, args: ArgsOf<C>): Failed => ({
  problem: { code, args: args as Readonly<Record<string, unknown>> },
});
