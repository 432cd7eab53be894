import { inDigits } from '../../diagnostics/in-digits.ts';
import type { PlanElement } from '../model/plan-element.ts';

/** Three digits that matter: `16.7`, `0.0833`, `1,200`. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return 'unlimited';
  if (value === 0 || Math.abs(value) >= 100) return inDigits(value, 1);
  return String(Number(value.toPrecision(3)));
}

/** `16.7/s` or `3.3 iterations/s`; slow rates by the minute or hour, where they are numbers one can picture: `5/min`. */
export function rate(perSecond: number, noun?: string): string {
  const what = noun === undefined ? '' : ` ${noun}`;
  if (perSecond >= 0.1 || perSecond === 0 || !Number.isFinite(perSecond)) return `${digits(perSecond)}${what}/s`;
  return perSecond * 60 >= 0.1 ? `${digits(perSecond * 60)}${what}/min` : `${digits(perSecond * 3600)}${what}/h`;
}

/** `250 ms`, `6 s`, `5 min`, `2 h`. */
export function time(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'for ever';
  if (seconds !== 0 && seconds < 1) return `${digits(seconds * 1000)} ms`;
  if (seconds < 120) return `${digits(seconds)} s`;
  if (seconds < 7200) return `${digits(seconds / 60)} min`;
  return seconds < 172_800 ? `${digits(seconds / 3600)} h` : `${digits(seconds / 86_400)} days`;
}

/** `1 thread`, `3 threads`. */
export const count = (value: number, noun: string): string => `${inDigits(value, 1)} ${noun}${value === 1 ? '' : 's'}`;

/** An element by its name where it has one: `"POST /orders"`. */
export const named = ({ node, label }: PlanElement): string =>
  node.testname === '' ? label : JSON.stringify(node.testname);

/** `"a", "b" and 3 more`. */
export function list(items: readonly string[], most = 3): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length > most) return `${items.slice(0, most - 1).join(', ')} and ${items.length - most + 1} more`;
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
