import { number } from '../capacity/size-workload.ts';
import type { Explanation, LimitExplanation } from './explanation.ts';
import { unitOf } from './explanation-rows.ts';
import { percent, round } from './in-words.ts';
import { afterInWords } from './moment-in-words.ts';

const HEAD = ['limit', 'allows', 'at most', 'safe', 'asked', 'of the limit', 'of the safe share', 'draws in all'];

/** Head and rows: what each limit allows and what is asked of it. */
export function limitsTable(
  limits: readonly LimitExplanation[],
  intent: Explanation['intent'],
): readonly [head: readonly string[], rows: readonly (readonly string[])[]] {
  const first = intent === 'respect' ? 'first 429 without its gate' : 'first 429';
  return [[...HEAD, first], limits.map(cells)];
}

function cells(limit: LimitExplanation): readonly string[] {
  const unit = unitOf(limit);
  const { firstRejectionSeconds: first, drawsInAll } = limit;
  return [
    limit.name,
    `${limit.statement} per ${limit.scope}`,
    ...[limit.ceiling, limit.safe, limit.asked].map((value) => `${number(value)}${unit}`),
    percent(limit.utilisation),
    percent(limit.utilisationOfSafe),
    drawsInAll === null ? '' : round(drawsInAll),
    first === null ? 'never' : afterInWords(first),
  ];
}
