import type { HttpBody } from '../jmx/elements/index.ts';
import { gzip } from '../spec/gzip.ts';
import type { Body, HttpStep, Part } from '../spec/scenario.ts';
import type { PlanContext, WorkloadContext } from './plan-context.ts';
import { payloadOf } from './template-uses.ts';
import { fieldText, literalText } from './text.ts';

/** A step's body as the sampler wants it, with the header and the pre-processing it needs. */
export type RequestBody = {
  readonly body: HttpBody | undefined;
  readonly contentType: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Variables to JSON-encode before sending. */
  readonly encode: readonly string[];
};

const NO_BODY: RequestBody = { body: undefined, contentType: '', headers: [], encode: [] };

export function requestBody(step: HttpStep, context: WorkloadContext): RequestBody {
  const query = step.query.map(({ name, value }) => ({
    name: literalText(name, context),
    value: fieldText(value, { context }).text,
    encode: true,
  }));
  const made = bodyOf(step.body, context);
  // JMeter sends parameters as the query for methods without a body; with a body the query stands in the path.
  if (step.body.type === 'none' && query.length > 0)
    return { ...NO_BODY, body: { type: 'parameters', arguments: query } };
  return made;
}

function bodyOf(body: Body, context: WorkloadContext): RequestBody {
  switch (body.type) {
    case 'none':
      return NO_BODY;
    case 'payload':
      return payloadBody(body.payload, context);
    case 'text':
      return {
        ...NO_BODY,
        body: { type: 'raw', text: fieldText(body.text, { context, body: true }).text },
        contentType: literalText(body.contentType, context),
      };
    case 'form':
      return {
        ...NO_BODY,
        body: {
          type: 'parameters',
          arguments: body.fields.map(({ name, value }) => ({
            name: literalText(name, context),
            value: fieldText(value, { context }).text,
            encode: true,
          })),
        },
      };
    case 'file':
      return {
        ...NO_BODY,
        body: { type: 'file', path: copied(body.file, context), mimeType: literalText(body.contentType, context) },
        contentType: literalText(body.contentType, context),
      };
    case 'multipart':
      return { ...NO_BODY, body: multipart(body.parts, context) };
  }
}

function payloadBody(name: string, context: WorkloadContext): RequestBody {
  const payload = payloadOf(name, context.scenario);
  if (payload.gzip) {
    const path = `data/${payload.name}.gz`;
    const plain = payload.text.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
    context.files.set(path, { path, kind: 'bytes', bytes: gzip(plain) });
    return {
      ...NO_BODY,
      body: { type: 'file', path, mimeType: literalText(payload.contentType, context) },
      contentType: literalText(payload.contentType, context),
      headers: [{ name: 'Content-Encoding', value: 'gzip' }],
    };
  }
  const { text, encode } = fieldText(payload.text, { context, json: payload.isJson, body: true });
  return { ...NO_BODY, body: { type: 'raw', text }, contentType: literalText(payload.contentType, context), encode };
}

function multipart(parts: readonly Part[], context: WorkloadContext): HttpBody {
  return {
    type: 'multipart',
    files: parts.flatMap((part) =>
      part.type === 'file'
        ? [
            {
              path: copied(part.file, context),
              paramName: literalText(part.name, context),
              mimeType: literalText(part.contentType, context),
            },
          ]
        : [],
    ),
    arguments: parts.flatMap((part) =>
      part.type === 'text'
        ? [
            {
              name: literalText(part.name, context),
              value: fieldText(part.text, { context }).text,
              encode: false,
              contentType: literalText(part.contentType, context),
            },
          ]
        : [],
    ),
  };
}

/** Puts a file of the spec's folder beside the plan and gives its path there. */
export function copied(file: string, context: PlanContext): string {
  const path = `data/${file}`;
  context.files.set(path, { path, kind: 'copy', from: file });
  return literalText(path, context);
}
