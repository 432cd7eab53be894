import type { SpecFiles } from '../data/spec-files.ts';
import type { Body as BodySpec, Message as MessageSpec, Part as PartSpec } from '../generated/capacity-spec.ts';
import type { Body, Message, Part } from '../scenario.ts';
import type { Filler } from '../template/filler.ts';

export type BodySurroundings = { readonly files: SpecFiles; readonly fill: Filler };

export function resolveBody(spec: BodySpec | undefined, { files, fill }: BodySurroundings): Body {
  switch (spec?.type) {
    case undefined:
      return { type: 'none' };
    case 'payload':
      return { type: 'payload', payload: spec.payload };
    case 'form':
      return {
        type: 'form',
        fields: Object.entries(spec.fields).map(([name, value]) => ({ name, value: fill.text(value) })),
      };
    case 'multipart':
      return {
        type: 'multipart',
        parts: Object.entries(spec.parts).map(([name, part]) => resolvePart(name, part, { files, fill })),
      };
    case 'file':
      return {
        type: 'file',
        file: spec.file,
        contentType: spec.contentType ?? 'application/octet-stream',
        bytes: byteCount(spec.file, files),
      };
    case 'text':
      return { type: 'text', text: fill.text(spec.text), contentType: spec.contentType ?? 'text/plain;charset=UTF-8' };
  }
}

function resolvePart(name: string, spec: PartSpec, { files, fill }: BodySurroundings): Part {
  if (spec.type === 'text') {
    return { type: 'text', name, text: fill.text(spec.text), contentType: spec.contentType ?? 'text/plain' };
  }
  const contentType = spec.contentType ?? 'application/octet-stream';
  return { type: 'file', name, file: spec.file, contentType, bytes: byteCount(spec.file, files) };
}

export const resolveMessage = (spec: MessageSpec, fill: Filler): Message =>
  spec.type === 'text' ? { type: 'text', text: fill.text(spec.text) } : { type: 'payload', payload: spec.payload };

function byteCount(path: string, files: SpecFiles): number {
  const read = files.bytes(path, '');
  return 'value' in read ? read.value.length : 0;
}
