/** What a metric measures; only equal dimensions can be compared. */
export type Dimension = 'share' | 'count' | 'factor' | 'seconds' | 'rate';

export type MetricKind = { readonly dimension: Dimension; readonly leastLabels: number; readonly mostLabels: number };

const kind = (dimension: Dimension, leastLabels = 0, mostLabels = 1): MetricKind => ({
  dimension,
  leastLabels,
  mostLabels,
});

const named: Readonly<Record<string, MetricKind>> = {
  completed: kind('share'),
  rejected: kind('share'),
  errors: kind('share'),
  '4xx': kind('share'),
  '5xx': kind('share'),
  'early-retries': kind('count'),
  attempts: kind('count'),
  'token-calls': kind('count', 0, 0),
  /** Operations that had begun and were never sent. */
  unsent: kind('count'),
  /** Operations the target carried out more than once. */
  duplicates: kind('count'),
  amplification: kind('factor'),
  rate: kind('rate'),
  goodput: kind('rate'),
  mean: kind('seconds'),
  max: kind('seconds'),
  /** From the successful end of one step to the first attempt of another, in one thread. */
  gap: kind('seconds', 2, 2),
  /** From the start of an accepted submission until its poll has seen the end. */
  freshness: kind('seconds'),
  recovery: kind('seconds'),
};

/** Names for "did you mean"; percentiles and statuses stand for their families. */
export const metricNames: readonly string[] = [
  ...Object.keys(named),
  'p50',
  'p90',
  'p95',
  'p99',
  'p99.9',
  'status:400',
];

/** The metric of a name; percentiles are `p` and a number below 100, statuses `status:` and three digits. */
export function metricKind(name: string): MetricKind | undefined {
  if (Object.hasOwn(named, name)) return named[name];
  if (/^status:[1-5]\d\d$/.test(name)) return kind('share');
  return /^p\d{1,2}(?:\.\d{1,3})?$/.test(name) && Number(name.slice(1)) > 0 ? kind('seconds') : undefined;
}
