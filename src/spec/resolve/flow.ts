import type { Flow, Step as StepSpec } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { Step } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { resolveMessage } from './body.ts';
import { assumedLatency } from './latency.ts';
import { type RequestSurroundings, resolveHttp, resolveOpen, resolvePoll } from './requests.ts';
import { resolveSave } from './save.ts';

export type FlowSurroundings = RequestSurroundings & {
  readonly responseTimeoutSeconds: number;
  /** Where a place of the effective spec was written. */
  readonly place: (pointer: string) => string;
};

export const resolveFlow = (spec: Flow, pointer: string, around: FlowSurroundings): readonly Step[] =>
  spec.map((step, index) => resolveStep(step, join(pointer, index), around));

function resolveStep(spec: StepSpec, at: string, around: FlowSurroundings): Step {
  const pointer = around.place(at);
  const within = (text: string | undefined): number =>
    text === undefined ? around.responseTimeoutSeconds : durationSeconds(text);
  switch (spec.type) {
    case 'http':
      return resolveHttp(spec, pointer, around);
    case 'poll':
      return resolvePoll(spec, pointer, around);
    case 'websocket-open':
      return resolveOpen(spec, pointer, around);
    case 'websocket-write': {
      const message = resolveMessage(spec.message, around.fill);
      return { type: spec.type, name: spec.name, pointer, message, limits: spec.limits ?? [] };
    }
    case 'websocket-read':
      return {
        type: spec.type,
        name: spec.name,
        pointer,
        withinSeconds: within(spec.within),
        contains: spec.contains ?? '',
        optional: spec.optional ?? false,
        save: resolveSave(spec.save),
        assumed: assumedLatency(spec.assume),
      };
    case 'websocket-exchange':
      return {
        type: spec.type,
        name: spec.name,
        pointer,
        message: resolveMessage(spec.message, around.fill),
        withinSeconds: within(spec.within),
        contains: spec.contains ?? '',
        limits: spec.limits ?? [],
        save: resolveSave(spec.save),
        assumed: assumedLatency(spec.assume),
      };
    case 'websocket-ping':
      return {
        type: spec.type,
        name: spec.name,
        pointer,
        withinSeconds: within(spec.within),
        assumed: assumedLatency(spec.assume),
      };
    case 'websocket-close':
      return { type: spec.type, name: spec.name, pointer, status: spec.status ?? 1000 };
    case 'pause':
      return {
        type: spec.type,
        pointer,
        seconds: durationSeconds(spec.for),
        spreadSeconds: durationSeconds(spec.spread ?? '0s'),
      };
    case 'repeat':
      return {
        type: spec.type,
        pointer,
        times: spec.times ?? null,
        forSeconds: spec.for === undefined ? null : durationSeconds(spec.for),
        everySeconds: spec.every === undefined ? null : durationSeconds(spec.every),
        flow: resolveFlow(spec.flow, join(at, 'flow'), around),
      };
    case 'choose':
      return {
        type: spec.type,
        pointer,
        options: spec.options.map(({ weight, flow }, index) => ({
          weight,
          flow: resolveFlow(flow, join(at, 'options', index, 'flow'), around),
        })),
      };
    case 'group':
      return { type: spec.type, name: spec.name, pointer, flow: resolveFlow(spec.flow, join(at, 'flow'), around) };
    case 'script': {
      const read = around.files.text(spec.file, '');
      return {
        type: spec.type,
        name: spec.name,
        pointer,
        script: 'value' in read ? read.value : '',
        assumed: assumedLatency(spec.assume),
      };
    }
  }
}
