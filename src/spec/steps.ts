import type { Body, CapacitySpec, Headers, Message, Step } from './generated/capacity-spec.ts';
import { join } from './pointer.ts';

/** A step of some flow, however deep, with its place. */
export type PlacedStep = { readonly step: Step; readonly pointer: string; readonly workload: string };

/** All steps of all workloads, in the order written; containers come before what they hold. */
export function placedSteps(spec: CapacitySpec): readonly PlacedStep[] {
  return Object.entries(spec.workloads).flatMap(([workload, { flow }]) =>
    flowSteps(flow, join('/workloads', workload, 'flow'), workload),
  );
}

function flowSteps(flow: readonly Step[], pointer: string, workload: string): readonly PlacedStep[] {
  return flow.flatMap((step, index) => {
    const at = join(pointer, index);
    return [
      { step, pointer: at, workload },
      ...subflows(step, at).flatMap((sub) => flowSteps(sub.flow, sub.pointer, workload)),
    ];
  });
}

/** The flows inside a container step; none for the others. */
export function subflows(step: Step, pointer: string): readonly { flow: readonly Step[]; pointer: string }[] {
  if (step.type === 'repeat' || step.type === 'group') return [{ flow: step.flow, pointer: join(pointer, 'flow') }];
  if (step.type !== 'choose') return [];
  return step.options.map(({ flow }, index) => ({ flow, pointer: join(pointer, 'options', index, 'flow') }));
}

/**
 * Does the step carry the spec's credentials? A URL may be another host's (a pre-signed upload), which must not get them
 * unless somebody says so.
 */
export const sendsCredentials = (step: { readonly auth?: 'default' | 'none'; readonly url?: string }): boolean =>
  step.url === undefined ? step.auth !== 'none' : step.auth === 'default';

/** Name of a step as results show it; steps without one (pause, repeat, choose) are called by their type. */
export const stepName = (step: Step): string => ('name' in step ? step.name : step.type);

export type PlacedText = { readonly text: string; readonly pointer: string };

/** The texts of a step in which references are filled in (not those of its payload or its subflows). */
export function stepTexts(step: Step, pointer: string): readonly PlacedText[] {
  switch (step.type) {
    case 'http':
      return [
        ...optional(step.path, join(pointer, 'path')),
        ...optional(step.url, join(pointer, 'url')),
        ...entries(step.query, join(pointer, 'query')),
        ...entries(step.headers, join(pointer, 'headers')),
        ...bodyTexts(step.body, join(pointer, 'body')),
      ];
    case 'poll':
      return [...optional(step.path, join(pointer, 'path')), ...entries(step.headers, join(pointer, 'headers'))];
    case 'websocket-open':
      return [
        ...optional(step.path, join(pointer, 'path')),
        ...optional(step.url, join(pointer, 'url')),
        ...entries(step.headers, join(pointer, 'headers')),
      ];
    case 'websocket-write':
    case 'websocket-exchange':
      return messageTexts(step.message, join(pointer, 'message'));
    default:
      return [];
  }
}

/** The payload a step sends, and where it says so. */
export function stepPayload(
  step: Step,
  pointer: string,
): { readonly name: string; readonly pointer: string } | undefined {
  const body = 'body' in step ? step.body : 'message' in step ? step.message : undefined;
  const key = 'body' in step ? 'body' : 'message';
  return body?.type === 'payload' ? { name: body.payload, pointer: join(pointer, key, 'payload') } : undefined;
}

/** Variables that a step saves. */
export const stepSaves = (step: Step): readonly string[] => ('save' in step && step.save ? Object.keys(step.save) : []);

const optional = (text: string | undefined, pointer: string): readonly PlacedText[] =>
  text === undefined ? [] : [{ text, pointer }];

const entries = (map: Headers | undefined, pointer: string): readonly PlacedText[] =>
  Object.entries(map ?? {}).map(([key, text]) => ({ text, pointer: join(pointer, key) }));

function bodyTexts(body: Body | undefined, pointer: string): readonly PlacedText[] {
  if (body?.type === 'form') return entries(body.fields, join(pointer, 'fields'));
  if (body?.type === 'text') return [{ text: body.text, pointer: join(pointer, 'text') }];
  if (body?.type !== 'multipart') return [];
  return Object.entries(body.parts).flatMap(([name, part]) =>
    part.type === 'text' ? [{ text: part.text, pointer: join(pointer, 'parts', name, 'text') }] : [],
  );
}

const messageTexts = (message: Message, pointer: string): readonly PlacedText[] =>
  message.type === 'text' ? [{ text: message.text, pointer: join(pointer, 'text') }] : [];
