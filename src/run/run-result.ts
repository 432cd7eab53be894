import type { MockSummary } from '../mock/mock-event.ts';
import type { ClosingReport } from '../results/closing-report.ts';
import type { RunSummary } from '../results/summarise.ts';
import type { ItemsResult } from './items-result.ts';

/** What is known after a run. */
export type RunResult = {
  readonly name: string;
  readonly variant: string | null;
  readonly timeScale: number;
  /** Where results, log and plan lie. */
  readonly folder: string;
  readonly ended: 'by itself' | 'stopped' | 'timeout';
  readonly seconds: number;
  readonly summary: RunSummary;
  /** What the plan's runtime counted; null for a plan without one, and when JMeter was killed before its end. */
  readonly closing: ClosingReport | null;
  /** Finite work, item by item. */
  readonly items: readonly ItemsResult[];
  /** What the stand-in saw; null when the target was a real one. */
  readonly truth: MockSummary | null;
};

/** Counters for a line that shows how a run goes on. */
export type RunProgress = {
  readonly elapsedSeconds: number;
  readonly attempts: number;
  readonly rejected: number;
  /** Accepted attempts per second over the last seconds. */
  readonly goodputPerSecond: number;
};
