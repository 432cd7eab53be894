import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { join } from '../pointer.ts';
import { readDuration } from '../units/duration.ts';
import { readRate } from '../units/rate.ts';
import { leastPerSecond, leastResponseSeconds, leastSeconds, mostDays, mostPerSecond, mostSeconds } from './bounds.ts';
import type { SpecRule } from './check-rules.ts';

/** Durations that may be nothing: pauses, response times, backoffs, what a probe tries. */
const mayBeZero = new Set([
  'rampUp',
  'pause',
  'pacing',
  'spread',
  'p50',
  'p95',
  'done',
  'base',
  'cap',
  'maxRetryAfter',
  'rejectLatency',
  'jobTime',
  'at',
  'retryAfter',
]);
/** Response times, which may be shorter than JMeter's clock can tell. */
const responseTimes = new Set(['p50', 'p95', 'rejectLatency', 'time']);
/** Maps of texts that are nobody's settings: bodies, headers, parameters and the like. */
const notSettings = new Set(['json', 'headers', 'query', 'fields', 'parameters', 'variants', 'save', 'from']);

/** Durations and rates: their order of units, zero, and sizes that only a wrong unit explains. */
export const units: SpecRule = ({ spec }) => visit(spec as unknown as JsonObject, '');

function visit(node: JsonObject, pointer: string): readonly Diagnostic[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const at = join(pointer, key);
    if (typeof value === 'string') return checkText(value, key, node, pointer, at);
    if (notSettings.has(key)) return [];
    if (Array.isArray(value)) return value.flatMap((item, index) => visitItem(item, key, node, join(at, index)));
    return isObject(value) ? visit(value, at) : [];
  });
}

function visitItem(item: Json, key: string, parent: JsonObject, at: string): readonly Diagnostic[] {
  if (isObject(item)) return visit(item, at);
  const isGap = key === 'values' && parent['type'] === 'gap';
  return isGap && typeof item === 'string' ? checkDuration(item, at, true, leastSeconds) : [];
}

function checkText(
  text: string,
  key: string,
  parent: JsonObject,
  parentPointer: string,
  at: string,
): readonly Diagnostic[] {
  if (!isUnitText(key, parentPointer)) return [];
  const rate = readRate(text);
  if (rate !== undefined) return checkRate(text, rate, at, mayBeZeroRate(key, parent));
  const isThinkTime = key === 'for' && parent['type'] === 'pause';
  const least = responseTimes.has(key) ? leastResponseSeconds : leastSeconds;
  return checkDuration(text, at, mayBeZero.has(key) || isThinkTime, least);
}

/** Keys whose texts are durations or rates; phases are named by the author. */
function isUnitText(key: string, parentPointer: string): boolean {
  return parentPointer === '/phases' || unitKeys.has(key);
}

const unitKeys = new Set([
  ...mayBeZero,
  ...[
    'for',
    'within',
    'every',
    'per',
    'deadline',
    'connect',
    'response',
    'hold',
    'expiresIn',
    'time',
    'over',
    'constantRetryAfter',
  ],
  ...['rate', 'from', 'to', 'step', 'background'],
]);

const mayBeZeroRate = (key: string, { type }: JsonObject): boolean =>
  key === 'background' || (key === 'rate' && type === 'hold') || (type === 'ramp' && (key === 'from' || key === 'to'));

function checkRate(text: string, rate: number, at: string, isZeroFine: boolean): readonly Diagnostic[] {
  if (rate > mostPerSecond) return [finding('SPEC044', at, { text, most: mostPerSecond })];
  if (rate === 0) return isZeroFine ? [] : [finding('SPEC043', at, { text })];
  return rate < leastPerSecond ? [finding('SPEC047', at, { text })] : [];
}

function checkDuration(text: string, at: string, isZeroFine: boolean, least: number): readonly Diagnostic[] {
  const read = readDuration(text);
  // other texts under these keys are words, such as a pacing of "auto"
  if ('problem' in read) return read.problem === 'order' ? [finding('SPEC040', at, { text })] : [];
  if (read.seconds > mostSeconds) return [finding('SPEC042', at, { text, days: mostDays })];
  if (read.seconds === 0) return isZeroFine ? [] : [finding('SPEC041', at, { text })];
  return read.seconds < least ? [finding('SPEC048', at, { text, leastMilliseconds: least * 1000 })] : [];
}
