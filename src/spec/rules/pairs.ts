import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Latency } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { mostSpread } from './bounds.ts';
import type { SpecRule } from './check-rules.ts';
import { isLonger, secondsOrNone } from './durations.ts';

/** Pairs of which one must not be above the other: median and percentile, smallest and largest. */
export const pairs: SpecRule = ({ spec, steps }) => [
  ...latency(spec.mock?.latency, '/mock/latency'),
  ...(spec.mock?.faults ?? []).flatMap((fault, index) =>
    fault.type === 'latency' ? latency(fault.latency, join('/mock/faults', index, 'latency')) : [],
  ),
  ...steps.flatMap(({ step, pointer }) =>
    'assume' in step ? latency(step.assume?.time, join(pointer, 'assume', 'time')) : [],
  ),
  ...Object.entries(spec.values ?? {}).flatMap(([name, value]) =>
    value.type === 'random-integer' && value.min > value.max
      ? [finding('SPEC046', join('/values', name), { min: value.min, max: value.max }, { at: 'key' as const })]
      : [],
  ),
];

function latency(spec: Latency | undefined, pointer: string): readonly Diagnostic[] {
  if (spec?.p95 === undefined) return [];
  const at = join(pointer, 'p95');
  const { p50, p95 } = spec;
  if (isLonger(p50, p95)) return [finding('SPEC045', at, { p50, p95 })];
  const [median, high] = [secondsOrNone(p50), secondsOrNone(p95)];
  if (median === undefined || high === undefined) return [];
  return high > median * mostSpread ? [finding('SPEC049', at, { p50, p95, most: mostSpread })] : [];
}
