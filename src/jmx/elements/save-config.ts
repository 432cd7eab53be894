import type { ObjectField, ObjectProp } from '../tree.ts';

/** What a result file holds beside the columns that are always useful. */
export type SaveConfig = {
  readonly xml?: boolean;
  readonly encoding?: boolean;
  readonly responseData?: boolean;
  readonly samplerData?: boolean;
  readonly responseHeaders?: boolean;
  readonly requestHeaders?: boolean;
  readonly responseDataOnError?: boolean;
  readonly fileName?: boolean;
  readonly hostname?: boolean;
  readonly sampleCount?: boolean;
};

// Order of SampleSaveConfigurationConverter; the fields of `whenTrue` are written only when set.
const always: readonly (readonly [string, boolean])[] = [
  ['time', true],
  ['latency', true],
  ['timestamp', true],
  ['success', true],
  ['label', true],
  ['code', true],
  ['message', true],
  ['threadName', true],
  ['dataType', true],
  ['encoding', false],
  ['assertions', true],
  ['subresults', true],
  ['responseData', false],
  ['samplerData', false],
  ['xml', false],
  ['fieldNames', true],
  ['responseHeaders', false],
  ['requestHeaders', false],
  ['responseDataOnError', false],
  ['saveAssertionResultsFailureMessage', true],
];
const whenTrue: readonly (readonly [string, boolean])[] = [
  ['bytes', true],
  ['sentBytes', true],
  ['url', true],
  ['fileName', false],
  ['hostname', false],
  ['threadCounts', true],
  ['sampleCount', false],
  ['idleTime', true],
  ['connectTime', true],
];

/** The `saveConfig` of a listener: JMeter's own defaults, changed by `options`. */
export function saveConfig(options: SaveConfig = {}): ObjectProp {
  const chosen = options as Readonly<Record<string, boolean | undefined>>;
  const pick = ([name, fallback]: readonly [string, boolean]): ObjectField => ({
    name,
    value: chosen[name] ?? fallback,
  });
  return {
    kind: 'objProp',
    name: 'saveConfig',
    valueClass: 'SampleSaveConfiguration',
    fields: [
      ...always.map(pick),
      { name: 'assertionsResultsToSave', value: 0 },
      ...whenTrue.map(pick).filter(({ value }) => value === true),
    ],
  };
}
