import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { own } from '../json.ts';
import { join } from '../pointer.ts';
import { stepPayload } from '../steps.ts';
import { references } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';

/** A payload's settings fit each other and its body. */
export const payloadForm: SpecRule = ({ spec, payloads, steps }) => [
  ...[...payloads.values()].flatMap(
    ({ name, spec: payload, pointer, template, isJson, contentType }): readonly Diagnostic[] => {
      const bodies = [payload.file, payload.json, payload.text].filter((body) => body !== undefined);
      const isCompressed = payload.gzip === true && references(template).length > 0;
      const isInvalid = payload['expect-invalid'] === true;
      return [
        ...(bodies.length === 1 ? [] : [finding('SPEC140', pointer, { found: bodies.length }, { at: 'key' })]),
        ...(isCompressed ? [finding('SPEC147', join(pointer, 'gzip'), { name })] : []),
        ...(isInvalid && payload.schema === undefined
          ? [finding('SPEC146', join(pointer, 'expect-invalid'), { name })]
          : []),
        ...(payload.schema !== undefined && !isJson
          ? [finding('SPEC148', join(pointer, 'schema'), { name, contentType })]
          : []),
      ];
    },
  ),
  ...steps.flatMap(({ step, pointer }) => {
    const sent = 'message' in step ? stepPayload(step, pointer) : undefined;
    return sent && own(spec.payloads, sent.name)?.gzip ? [finding('SPEC149', sent.pointer, { name: sent.name })] : [];
  }),
];
