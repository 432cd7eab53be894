import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { SpecContext } from '../context.ts';
import type { Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { findUncarriable } from '../uncarriable.ts';
import type { SpecRule } from './check-rules.ts';

/** Files that steps send or run are there; those of data and payloads are found missing where they are read. */
export const files: SpecRule = (context) =>
  context.steps.flatMap(({ step, pointer }) => [
    ...sentFiles(step, pointer).flatMap(({ path, pointer: at }) => {
      const read = context.files.bytes(path, at);
      return 'problem' in read ? [read.problem] : [];
    }),
    ...(step.type === 'script' ? checkScript(step.file, join(pointer, 'file'), context) : []),
  ]);

function sentFiles(step: Step, pointer: string): readonly { path: string; pointer: string }[] {
  const body = step.type === 'http' ? step.body : undefined;
  if (body?.type === 'file') return [{ path: body.file, pointer: join(pointer, 'body', 'file') }];
  if (body?.type !== 'multipart') return [];
  return Object.entries(body.parts).flatMap(([name, part]) =>
    part.type === 'file' ? [{ path: part.file, pointer: join(pointer, 'body', 'parts', name, 'file') }] : [],
  );
}

function checkScript(path: string, pointer: string, { files: specFiles }: SpecContext): readonly Diagnostic[] {
  const read = specFiles.text(path, pointer);
  if ('problem' in read) return [read.problem];
  const file = specFiles.display(path);
  const reference = read.value.indexOf('${');
  const bad = findUncarriable(read.value);
  return [
    ...(reference === -1 ? [] : [finding('SPEC130', '', { path }, { file, ...positionAt(read.value, reference, 2) })]),
    ...(bad
      ? [finding('SPEC084', '', { codePoint: bad.codePoint }, { file, ...positionAt(read.value, bad.offset, 1) })]
      : []),
  ];
}
