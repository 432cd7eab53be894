import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ConcurrencyLimit, Limit } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import { join } from '../pointer.ts';
import { readRate } from '../units/rate.ts';
import { mostPerSecond } from './bounds.ts';
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
  return [...overdrawn, ...(limit.type === 'concurrency' ? permits(limit, pointer) : rates(limit, pointer))];
}

/** Permits are whole: a share of few may be none. */
function permits({ max, safety = 1 }: ConcurrencyLimit, pointer: string): readonly Diagnostic[] {
  return Math.floor(max * safety) < 1 ? [finding('SPEC196', join(pointer, 'safety'), { max, safety })] : [];
}

function rates(limit: Exclude<Limit, ConcurrencyLimit>, pointer: string): readonly Diagnostic[] {
  const isBucket = limit.type === 'token-bucket';
  const perSeconds = isBucket ? 1 : (secondsOrNone(limit.per) ?? 0);
  const allowedPerSecond = isBucket ? (readRate(limit.rate) ?? 0) : limit.allow / perSeconds;
  if (perSeconds === 0 || allowedPerSecond === 0) return [];
  const allowed = isBucket ? limit.rate : `${limit.allow} per ${limit.per}`;
  const { background } = limit;
  const isFull = background !== undefined && (readRate(background) ?? 0) >= allowedPerSecond;
  return [
    ...(isFull ? [finding('SPEC187', join(pointer, 'background'), { background, allowed })] : []),
    // a bucket's rate is looked at where rates are read
    ...(!isBucket && allowedPerSecond > mostPerSecond
      ? [finding('SPEC199', join(pointer, 'per'), { allowed, perSecond: allowedPerSecond, most: mostPerSecond })]
      : []),
  ];
}
