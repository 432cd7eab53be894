import { number } from '../../capacity/size-workload.ts';
import type { DemandCurve, HeldCurve } from '../../capacity/timed-span.ts';
import type { LimitExplanation } from '../explanation.ts';
import { unitOf } from '../explanation-rows.ts';
import { percent } from '../in-words.ts';
import { afterInWords } from '../moment-in-words.ts';
import type { Chart, Level } from './chart.ts';
import { stackCurves } from './stack-curves.ts';

/** What is asked of a limit over time, by source, with its ceiling and its safe share; null where nothing draws on it. */
export function limitChart(limit: LimitExplanation, endSeconds: number): Chart | null {
  const { name, scope, statement, asked, utilisation, firstRejectionSeconds } = limit;
  const isRate = limit.unit === 'per-second';
  const curves = isRate ? limit.curves.map(ratesOf) : limit.inFlight;
  if (curves.length === 0) return null;
  return {
    title: `Asked of limit ${name}`,
    subtitle: `${statement} per ${scope}; asked for at most ${number(asked)}${unitOf(limit)}, ${percent(utilisation)} of it`,
    quantity: isRate ? 'draws per second' : 'requests or sockets at a time',
    endSeconds,
    layers: stackCurves(curves, endSeconds),
    levels: levelsOf(limit),
    moments:
      firstRejectionSeconds === null || firstRejectionSeconds > endSeconds
        ? []
        : [{ label: `first 429 ${afterInWords(firstRejectionSeconds)}`, seconds: firstRejectionSeconds }],
  };
}

const ratesOf = ({ source, spans }: DemandCurve): HeldCurve => ({
  source,
  spans: spans.map(({ fromPerSecond: from, toPerSecond: to, ...span }) => ({ ...span, from, to })),
});

function levelsOf({ ceiling, safe, unit }: LimitExplanation): readonly Level[] {
  const each = unit === 'per-second' ? '/s' : '';
  if (safe === ceiling) return [{ label: `limit = safe ${number(ceiling)}${each}`, value: ceiling, kind: 'limit' }];
  return [
    { label: `limit ${number(ceiling)}${each}`, value: ceiling, kind: 'limit' },
    { label: `safe ${number(safe)}${each}`, value: safe, kind: 'safe' },
  ];
}
