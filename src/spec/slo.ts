/**
 * A criterion such as `p95(update schedule) in publish <= 1.5 * p95(update schedule) in baseline`, taken apart.
 * Grammar: metric [ "(" label [ "," label ] ")" ] [ "in" phase ] comparison ( number unit? | [ factor "*" ] metric ... ).
 */
export type SloMetric = {
  /** completed, rejected, early-retries, rate, goodput, attempts, token-calls, unsent, duplicates, amplification, p50 … p99.9, mean, max, 4xx, 5xx, status:400, errors, gap, freshness, recovery */
  readonly metric: string;
  /** Step or workload labels; empty for the whole run. */
  readonly labels: readonly string[];
  /** null for the whole run. */
  readonly phase: string | null;
};
export type SloComparison = '<' | '<=' | '=' | '>=' | '>';
export type SloCriterion = {
  /** As written. */
  readonly text: string;
  readonly left: SloMetric;
  readonly comparison: SloComparison;
  readonly right:
    | {
        readonly kind: 'number';
        readonly value: number;
        readonly unit: 'none' | 'ratio' | 'seconds' | 'per-second' | 'bytes-per-second';
      }
    | { readonly kind: 'metric'; readonly factor: number; readonly metric: SloMetric };
};
