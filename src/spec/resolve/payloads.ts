import type { SpecContext } from '../context.ts';
import { gzip } from '../gzip.ts';
import type { DataSet, GeneratedValue, Payload } from '../scenario.ts';
import { renderSample, type SampleSources } from '../template/sample.ts';

export function resolvePayloads(context: SpecContext, samples: SampleSources): readonly Payload[] {
  return [...context.payloads.values()].map(({ name, spec, contentType, isJson, template }) => {
    const schema = spec.schema === undefined ? undefined : context.files.text(spec.schema, '');
    return {
      name,
      contentType,
      text: template,
      isJson,
      gzip: spec.gzip ?? false,
      expectInvalid: spec['expect-invalid'] ?? false,
      schema: schema && 'value' in schema ? (JSON.parse(schema.value) as unknown) : null,
      bytes: bytesAsSent(renderSample(template, samples, isJson), spec.gzip ?? false),
    };
  });
}

/** Samples of a spec; the length of a payload is that of its text, which has no references where the length is asked for. */
export function sampleSources(context: SpecContext, values: readonly GeneratedValue[]): SampleSources {
  const data: readonly DataSet[] = [...context.data.values()].flatMap(({ dataSet }) => dataSet ?? []);
  const payloadBytes = (name: string): number => {
    const payload = context.payloads.get(name);
    const text = (payload?.template ?? []).map((part) => (part.kind === 'literal' ? part.text : '')).join('');
    return bytesAsSent(text, payload?.spec.gzip ?? false);
  };
  return { data, values, payloadBytes };
}

const bytesAsSent = (text: string, isCompressed: boolean): number =>
  isCompressed ? gzip(text).length : new TextEncoder().encode(text).length;
