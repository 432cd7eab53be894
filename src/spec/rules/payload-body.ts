import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import { objectionsOf } from '../data/payload-schema.ts';
import type { PayloadSource } from '../data/payload-source.ts';
import { parseStrictJson } from '../data/strict-json.ts';
import { join } from '../pointer.ts';
import { sampleSources } from '../resolve/payloads.ts';
import { resolveValues } from '../resolve/values.ts';
import { renderSample } from '../template/sample.ts';
import type { SpecRule } from './check-rules.ts';

/** JSON payloads are JSON once samples stand in their references, and their schemas accept them (or reject, if meant so). */
export const payloadBody: SpecRule = (context) => {
  const samples = sampleSources(context, resolveValues(context.spec.values));
  return [...context.payloads.values()]
    .filter(({ isJson, isReadable, diagnostics }) => isJson && isReadable && diagnostics.length === 0)
    .flatMap((payload) => checkBody(payload, renderSample(payload.template, samples, true), context));
};

function checkBody(payload: PayloadSource, text: string, context: SpecContext): readonly Diagnostic[] {
  const { name, pointer, spec } = payload;
  const isMeantInvalid = spec['expect-invalid'] === true;
  const at = join(pointer, spec.file !== undefined ? 'file' : spec.json !== undefined ? 'json' : 'text');
  const body = parseStrictJson(text);
  const notJson =
    'problem' in body && !isMeantInvalid
      ? [finding('SPEC141', at, { name, problem: body.problem, near: body.near })]
      : [];
  if (spec.schema === undefined) return notJson;

  const read = context.files.text(spec.schema, join(pointer, 'schema'));
  if ('problem' in read) return [...notJson, read.problem];
  const schema = parseStrictJson(read.value);
  if ('problem' in schema)
    return [...notJson, finding('SPEC143', join(pointer, 'schema'), { path: spec.schema, problem: schema.problem })];
  if ('problem' in body) return notJson;
  const checked = objectionsOf(schema.value, body.value);
  if ('problem' in checked)
    return [finding('SPEC144', join(pointer, 'schema'), { path: spec.schema, problem: checked.problem })];
  const { objections } = checked;
  if (isMeantInvalid) {
    return objections.length > 0
      ? []
      : [finding('SPEC145', join(pointer, 'expect-invalid'), { name, schema: spec.schema })];
  }
  return objections.length === 0
    ? []
    : [finding('SPEC142', at, { name, schema: spec.schema, problems: objections.slice(0, 5) })];
}
