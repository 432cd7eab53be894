import type { Assume, Latency as LatencySpec } from '../generated/capacity-spec.ts';
import type { Latency } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';

/** A response time; constant at its median when no 95th percentile is given. */
export function resolveLatency(spec: LatencySpec): Latency {
  const p50Seconds = durationSeconds(spec.p50);
  return { p50Seconds, p95Seconds: spec.p95 === undefined ? p50Seconds : durationSeconds(spec.p95) };
}

/** What a step assumes; 200 ms where it does not say. */
export const assumedLatency = (assume: Assume | undefined): Latency => resolveLatency(assume?.time ?? { p50: '200ms' });
