import { number } from '../../capacity/size-workload.ts';
import type { LimitExplanation } from '../explanation.ts';
import { percent } from '../in-words.ts';
import { afterInWords } from '../moment-in-words.ts';
import type { Chart, Level } from './chart.ts';
import { stackCurves } from './stack-curves.ts';

/** What is asked of a limit over time, by source, with its ceiling and its safe share; null for a limit without a rate. */
export function limitChart(limit: LimitExplanation, endSeconds: number): Chart | null {
  const { name, scope, statement, asked, utilisation, firstRejectionSeconds } = limit;
  if (limit.unit !== 'per-second' || limit.curves.length === 0) return null;
  return {
    title: `Asked of limit ${name}`,
    subtitle: `${statement} per ${scope}; asked for at most ${number(asked)}/s, ${percent(utilisation)} of it`,
    quantity: 'draws per second',
    endSeconds,
    layers: stackCurves(limit.curves, endSeconds),
    levels: levelsOf(limit),
    moments:
      firstRejectionSeconds === null || firstRejectionSeconds > endSeconds
        ? []
        : [{ label: `first 429 ${afterInWords(firstRejectionSeconds)}`, seconds: firstRejectionSeconds }],
  };
}

function levelsOf({ ceiling, safe }: LimitExplanation): readonly Level[] {
  if (safe === ceiling) return [{ label: `limit = safe ${number(ceiling)}/s`, perSecond: ceiling, kind: 'limit' }];
  return [
    { label: `limit ${number(ceiling)}/s`, perSecond: ceiling, kind: 'limit' },
    { label: `safe ${number(safe)}/s`, perSecond: safe, kind: 'safe' },
  ];
}
