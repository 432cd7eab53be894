import type { Latency } from '../spec/scenario.ts';
import { createRandom, type Random } from './random.ts';

/** 95 % quantile of the standard normal distribution. */
export const z95 = 1.6448536269514722;

/** Seconds until an answer, given how many requests are being worked on. */
export type ResponseTime = (working: number) => number;

/**
 * Draws from the log-normal distribution through both points of a latency (constant when they are equal).
 * mu = ln p50, sigma = ln(p95 / p50) / z95. Above the knee times grow with the requests in flight, so that
 * throughput stays flat there as it does for a saturated server (Little's law).
 */
export function responseTime(args: {
  readonly latency: Latency;
  readonly kneeConcurrency: number | null;
  readonly seed: number;
  readonly stream: string;
}): ResponseTime {
  const { latency, kneeConcurrency } = args;
  const draw = logNormal(latency, createRandom(args.seed, args.stream));
  if (kneeConcurrency === null) return draw;
  return (working) => draw() * Math.max(1, working / kneeConcurrency);
}

function logNormal({ p50Seconds, p95Seconds }: Latency, random: Random): () => number {
  if (p50Seconds <= 0 || p95Seconds <= p50Seconds) return () => Math.max(0, p50Seconds);
  const mu = Math.log(p50Seconds);
  const sigma = Math.log(p95Seconds / p50Seconds) / z95;
  return () => Math.exp(mu + sigma * standardNormal(random));
}

/** Box-Muller; 1 - u keeps the logarithm finite. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
