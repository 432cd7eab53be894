import type { MockSummary } from '../mock/mock-event.ts';
import type { RunSummary } from '../results/summarise.ts';

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
