import { finding } from '../../diagnostics/catalogue.ts';
import type { Expect, Save, Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { PlacedText } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

type Plain = PlacedText & { readonly where: string; readonly at?: 'key' };

/** References in texts where none is filled in: whoever writes one there expects what will not happen. */
export const plainTexts: SpecRule = ({ spec, steps }) => {
  const texts: readonly Plain[] = [
    ...(spec.auth?.type === 'oauth2-client-credentials' ? text(spec.auth.scope, '/auth/scope', 'the scope') : []),
    ...Object.entries(spec.payloads ?? {}).flatMap(([name, payload]) =>
      text(payload.contentType, join('/payloads', name, 'contentType'), 'a content type'),
    ),
    ...steps.flatMap(({ step, pointer }) => stepPlainTexts(step, pointer)),
  ];
  return texts
    .filter((plain) => plain.text.includes('${'))
    .map(({ text, where, pointer, at }) => finding('SPEC063', pointer, { text, where }, at ? { at } : {}));
};

function stepPlainTexts(step: Step, pointer: string): readonly Plain[] {
  return [
    ...('save' in step ? saveTexts(step.save, join(pointer, 'save')) : []),
    ...('contains' in step ? text(step.contains, join(pointer, 'contains'), 'an expected text') : []),
    ...(step.type === 'poll' ? untilTexts(step.until, join(pointer, 'until')) : []),
    ...(step.type === 'http'
      ? [
          ...expectTexts(step.expect, join(pointer, 'expect')),
          ...names(step.query, join(pointer, 'query')),
          ...bodyTexts(step, join(pointer, 'body')),
        ]
      : []),
  ];
}

const text = (value: string | undefined, pointer: string, where: string): readonly Plain[] =>
  value === undefined ? [] : [{ text: value, pointer, where }];

const names = (map: Readonly<Record<string, unknown>> | undefined, pointer: string): readonly Plain[] =>
  Object.keys(map ?? {}).map((name) => ({ text: name, pointer: join(pointer, name), where: 'a name', at: 'key' }));

const saveTexts = (save: Save | undefined, pointer: string): readonly Plain[] =>
  Object.entries(save ?? {}).flatMap(([name, source]) => {
    if (source.type === 'json') return text(source.path, join(pointer, name, 'path'), 'a JSON path');
    return source.type === 'regex' ? text(source.pattern, join(pointer, name, 'pattern'), 'a regular expression') : [];
  });

const untilTexts = (until: { json: string; done: string[]; failed?: string[] }, pointer: string): readonly Plain[] => [
  ...text(until.json, join(pointer, 'json'), 'a JSON path'),
  ...until.done.flatMap((state, index) => text(state, join(pointer, 'done', index), 'a state')),
  ...(until.failed ?? []).flatMap((state, index) => text(state, join(pointer, 'failed', index), 'a state')),
];

const expectTexts = (expect: Expect | undefined, pointer: string): readonly Plain[] => [
  ...text(expect?.contains, join(pointer, 'contains'), 'an expected text'),
  ...names(expect?.json, join(pointer, 'json')),
  ...Object.entries(expect?.json ?? {}).flatMap(([path, value]) =>
    text(value, join(pointer, 'json', path), 'an expected value'),
  ),
];

function bodyTexts({ body }: Extract<Step, { type: 'http' }>, pointer: string): readonly Plain[] {
  if (body?.type === 'form') return names(body.fields, join(pointer, 'fields'));
  if (body?.type === 'file' || body?.type === 'text')
    return text(body.contentType, join(pointer, 'contentType'), 'a content type');
  if (body?.type !== 'multipart') return [];
  return [
    ...names(body.parts, join(pointer, 'parts')),
    ...Object.entries(body.parts).flatMap(([name, part]) =>
      text(part.contentType, join(pointer, 'parts', name, 'contentType'), 'a content type'),
    ),
  ];
}
