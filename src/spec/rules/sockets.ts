import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { stepName, subflows } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

/** Whether the thread's WebSocket is open on every way here, on none, or on some. */
type Socket = 'open' | 'closed' | 'either';

/** WebSocket steps come after an open step, on every way that leads to them. */
export const sockets: SpecRule = ({ spec }) =>
  Object.entries(spec.workloads).flatMap(([name, { flow }]) => {
    const problems: Diagnostic[] = [];
    walk(flow, join('/workloads', name, 'flow'), 'closed', problems);
    return problems;
  });

function walk(flow: readonly Step[], pointer: string, before: Socket, problems: Diagnostic[]): Socket {
  let socket = before;
  for (const [index, step] of flow.entries()) {
    const at = join(pointer, index);
    problems.push(...check(step, at, socket));
    socket = after(step, at, socket, problems);
  }
  return socket;
}

function check(step: Step, at: string, socket: Socket): readonly Diagnostic[] {
  if (step.type === 'websocket-open')
    return socket === 'open' ? [finding('SPEC183', join(at, 'name'), { step: step.name })] : [];
  const needsSocket = step.type.startsWith('websocket-');
  return needsSocket && socket !== 'open' ? [finding('SPEC182', join(at, 'type'), { step: stepName(step) })] : [];
}

function after(step: Step, at: string, socket: Socket, problems: Diagnostic[]): Socket {
  if (step.type === 'websocket-open') return 'open';
  if (step.type === 'websocket-close') return 'closed';
  const ends = new Set(subflows(step, at).map(({ flow, pointer }) => walk(flow, pointer, socket, problems)));
  if (ends.size === 0) return socket;
  const [first] = ends;
  return ends.size === 1 && first ? first : 'either';
}
