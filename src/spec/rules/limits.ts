import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Limit } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import { join } from '../pointer.ts';
import { readRate } from '../units/rate.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';

/** Limits leave room for the plan, and count something that lasts where they count what is in flight. */
export const limits: SpecRule = ({ spec, steps }) => [
  ...Object.entries(spec.limits ?? {}).flatMap(([name, limit]) => checkLimit(limit, join('/limits', name))),
  ...steps.flatMap(({ step, pointer }) => {
    if (step.type !== 'websocket-write') return [];
    return (step.limits ?? []).flatMap((name, index) =>
      own(spec.limits, name)?.type === 'concurrency'
        ? [finding('SPEC193', join(pointer, 'limits', index), { limit: name, step: step.name })]
        : [],
    );
  }),
];

function checkLimit(limit: Limit, pointer: string): readonly Diagnostic[] {
  const overdrawn =
    (limit.safety ?? 0) > 1 ? [finding('SPEC188', join(pointer, 'safety'), { safety: limit.safety ?? 0 })] : [];
  if (limit.type === 'concurrency' || limit.background === undefined) return overdrawn;
  const perSeconds = limit.type === 'token-bucket' ? 1 : (secondsOrNone(limit.per) ?? 0);
  const allowedPerSecond = limit.type === 'token-bucket' ? (readRate(limit.rate) ?? 0) : limit.allow / perSeconds;
  const isFull = allowedPerSecond > 0 && (readRate(limit.background) ?? 0) >= allowedPerSecond;
  const allowed = limit.type === 'token-bucket' ? limit.rate : `${limit.allow} per ${limit.per}`;
  return isFull
    ? [...overdrawn, finding('SPEC187', join(pointer, 'background'), { background: limit.background, allowed })]
    : overdrawn;
}
