import { allSteps } from '../capacity/all-steps.ts';
import type { Step, WebSocketOpenStep } from '../spec/scenario.ts';

/**
 * Puts the open step before a loop at the head of the loop too, when the loop uses the socket. An open step does nothing
 * while the socket is open; so a socket lost in one turn is opened anew, through its gate, by the next.
 */
export const reopenInLoops = (flow: readonly Step[]): readonly Step[] => walk(flow, null).flow;

type Walked = { readonly flow: readonly Step[]; readonly open: WebSocketOpenStep | null };

function walk(flow: readonly Step[], before: WebSocketOpenStep | null): Walked {
  let open = before;
  const steps = flow.map((step): Step => {
    switch (step.type) {
      case 'websocket-open':
        open = step;
        return step;
      case 'websocket-close':
        open = null;
        return step;
      case 'group': {
        const inner = walk(step.flow, open);
        open = inner.open;
        return { ...step, flow: inner.flow };
      }
      case 'choose': {
        const options = step.options.map((option) => ({ ...option, ...walk(option.flow, open) }));
        // Options that disagree leave no step to blame for the socket.
        open = options.every((option) => option.open === options[0]?.open) ? (options[0]?.open ?? null) : null;
        return { ...step, options: options.map(({ weight, flow: inner }) => ({ weight, flow: inner })) };
      }
      case 'repeat': {
        const inner = walk(step.flow, open);
        const reopened = open !== null && needsSocketOnly(step.flow) ? [open, ...inner.flow] : inner.flow;
        open = inner.open;
        return { ...step, flow: reopened };
      }
      default:
        return step;
    }
  });
  return { flow: steps, open };
}

/** Uses a socket that something before the loop has opened. */
function needsSocketOnly(flow: readonly Step[]): boolean {
  const types = allSteps(flow).map(({ type }) => type);
  const opensOrCloses = types.includes('websocket-open') || types.includes('websocket-close');
  return !opensOrCloses && types.some((type) => type.startsWith('websocket-'));
}
