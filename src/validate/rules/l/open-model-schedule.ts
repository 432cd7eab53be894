import { type ScheduleProblem, type TokenReader, tokenReader, UnreadableSchedule } from './open-model-tokens.ts';

/** A stretch of an open-model schedule in seconds and arrivals per second; a pause has rate 0. */
export type ScheduleSpan = {
  readonly kind: 'random_arrivals' | 'even_arrivals' | 'pause';
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
};

export type Schedule = { readonly spans: readonly ScheduleSpan[] } | { readonly problem: ScheduleProblem };

/** Units by the prefixes that JMeter accepts: `sec`, `seconds` and `secretly` are seconds. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^ms$/i, 0.001],
  [/^(s$|sec)/i, 1],
  [/^(m$|min)/i, 60],
  [/^(h$|hour)/i, 3600],
  [/^(d$|day)/i, 86_400],
];

/**
 * Reads the schedule of an Open Model Thread Group by the grammar of JMeter's own parser (`scheduleParser.kt`). A rate
 * before arrivals is their start, a rate after them their end; without one the rate stays.
 */
export function readSchedule(text: string): Schedule {
  if (/^[+-]?\d+$/.test(text)) {
    return { spans: [{ kind: 'even_arrivals', from: Number(text), to: Number(text), seconds: 1 }] };
  }
  try {
    return { spans: readSpans(tokenReader(text)) };
  } catch (problem) {
    if (problem instanceof UnreadableSchedule) return { problem: problem.problem };
    throw problem;
  }
}

function readSpans(tokens: TokenReader): readonly ScheduleSpan[] {
  const spans: ScheduleSpan[] = [];
  let rate = 0;
  let afterArrivals = false;
  while (tokens.peek() !== undefined) {
    const name = tokens
      .take(/^(rate|pause|random_arrivals|even_arrivals)$/i, 'rate, random_arrivals, even_arrivals or pause')
      .toLowerCase();
    tokens.take(/^\($/, '"("');
    if (name === 'rate') {
      rate = readRate(tokens);
      const last = spans.at(-1);
      if (afterArrivals && last) spans.splice(-1, 1, { ...last, to: rate });
    } else {
      const level = name === 'pause' ? 0 : rate;
      spans.push({ kind: name as ScheduleSpan['kind'], from: level, to: level, seconds: readDuration(tokens) });
    }
    afterArrivals = name.endsWith('arrivals');
    tokens.take(/^\)$/, '")"');
  }
  return spans;
}

/** `50/s`, `50 per min`, or a bare 0. */
function readRate(tokens: TokenReader): number {
  const value = readNumber(tokens);
  if (value === 0 && tokens.peek() === ')') return 0;
  tokens.take(/^(\/|per)$/i, '"/" and a unit of time');
  return value / readUnit(tokens);
}

/** `1 min 30 s`, or a bare 0. */
function readDuration(tokens: TokenReader): number {
  let seconds = 0;
  do {
    const value = readNumber(tokens);
    if (value === 0 && tokens.peek() === ')') break;
    seconds += value * readUnit(tokens);
  } while (/^[\d.]/.test(tokens.peek() ?? ''));
  return seconds;
}

const readNumber = (tokens: TokenReader): number => Number(tokens.take(/^[\d.]/, 'a number'));

function readUnit(tokens: TokenReader): number {
  const name = tokens.peek() ?? '';
  const unit = units.find(([form]) => form.test(name));
  tokens.take(unit?.[0] ?? /^$/, 'a unit of time (ms, s, min, h, d)');
  return unit?.[1] ?? 1;
}
