import type { DataSet, GeneratedValue, Reference, Template } from '../scenario.ts';

/** What samples are drawn from. */
export type SampleSources = {
  readonly data: readonly DataSet[];
  readonly values: readonly GeneratedValue[];
  readonly payloadBytes: (payload: string) => number;
};

/** Stands for a value that only the run knows; a schema's objection to it says nothing. */
export const unknownSample = 'known-at-run-time';

/** A template with a sample in every reference: first rows, first choices, a fixed moment. */
export const renderSample = (template: Template, sources: SampleSources, isJson: boolean): string =>
  template
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      const sample = sampleOf(part, sources);
      return isJson ? JSON.stringify(sample).slice(1, -1) : sample;
    })
    .join('');

function sampleOf(reference: Reference, { data, values, payloadBytes }: SampleSources): string {
  switch (reference.kind) {
    case 'data':
      return data.find(({ name }) => name === reference.data)?.sample[reference.column] ?? '';
    case 'value':
      return valueSample(values.find(({ name }) => name === reference.name));
    case 'now':
      return reference.form === 'iso' ? '2025-01-01T00:00:00.000Z' : '1735689600000';
    case 'payload-bytes':
      return String(payloadBytes(reference.payload));
    case 'saved':
    case 'env':
    case 'property':
      return unknownSample;
  }
}

function valueSample(value: GeneratedValue | undefined): string {
  switch (value?.type) {
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    case 'unique-id':
      return `${value.prefix}run-0-1`;
    case 'counter':
      return String(value.start).padStart(value.digits, '0');
    case 'random-integer':
      return String(value.min);
    case 'pick':
      return value.from[0] ?? '';
    case undefined:
      return '';
  }
}
