import type { JmxNode } from '../jmx/tree.ts';
import type { Step } from '../spec/scenario.ts';
import type { WorkloadContext } from './plan-context.ts';
import { chooseStep, groupStep, pauseStep, repeatStep, scriptStep } from './steps/flow-steps.ts';
import { httpStep } from './steps/http-step.ts';
import { pollStep } from './steps/poll-step.ts';
import {
  websocketClose,
  websocketExchange,
  websocketOpen,
  websocketPing,
  websocketRead,
  websocketWrite,
} from './steps/websocket-steps.ts';

/** The elements of a flow, in order. */
export const compileFlow = (flow: readonly Step[], context: WorkloadContext): readonly JmxNode[] =>
  flow.flatMap((step) => compileStep(step, context));

function compileStep(step: Step, context: WorkloadContext): JmxNode | readonly JmxNode[] {
  switch (step.type) {
    case 'http':
      return httpStep(step, context);
    case 'poll':
      return pollStep(step, context);
    case 'websocket-open':
      return websocketOpen(step, context);
    case 'websocket-write':
      return websocketWrite(step, context);
    case 'websocket-read':
      return websocketRead(step, context);
    case 'websocket-exchange':
      return websocketExchange(step, context);
    case 'websocket-ping':
      return websocketPing(step);
    case 'websocket-close':
      return websocketClose(step, context);
    case 'pause':
      return pauseStep(step, context);
    case 'repeat':
      return repeatStep(step, context, compileFlow);
    case 'choose':
      return chooseStep(step, context, compileFlow);
    case 'group':
      return groupStep(step, context, compileFlow);
    case 'script':
      return scriptStep(step, context);
  }
}
