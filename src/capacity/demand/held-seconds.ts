import type { Step } from '../../spec/scenario.ts';
import { demandOf, turnsOf } from '../iteration-demand.ts';

/** Which of the two assumed times counts. */
export type Assumed = 'p50Seconds' | 'p95Seconds';

/** What holds: draws of a step on a limit, or an open socket whatever it draws on. */
export type Holder = { readonly limit: string } | 'socket';

const opens = (step: Step, holder: Holder): boolean =>
  step.type === 'websocket-open' && (holder === 'socket' || step.limits.includes(holder.limit));

const draws = (step: Step, holder: Holder): boolean =>
  holder !== 'socket' && 'limits' in step && step.limits.includes(holder.limit);

/** How long one iteration holds a permit: a request for its time, a socket until it is closed or the iteration ends. */
export const heldSeconds = (flow: readonly Step[], holder: Holder, assumed: Assumed): number =>
  walk(flow, holder, assumed, false).held;

function walk(
  flow: readonly Step[],
  holder: Holder,
  assumed: Assumed,
  before: boolean,
): { readonly held: number; readonly isOpen: boolean } {
  let [held, isOpen] = [0, before];
  for (const step of flow) {
    if (opens(step, holder)) isOpen = true;
    const own = isOpen ? demandOf([step])[assumed] : draws(step, holder) ? requestSeconds(step, assumed) : 0;
    switch (step.type) {
      case 'group': {
        const inside = walk(step.flow, holder, assumed, isOpen);
        held += inside.held;
        isOpen = inside.isOpen;
        break;
      }
      case 'repeat': {
        const inside = walk(step.flow, holder, assumed, isOpen);
        held += isOpen && inside.isOpen ? own : inside.held * turnsOf(step);
        isOpen = inside.isOpen;
        break;
      }
      case 'choose': {
        const total = step.options.reduce((sum, { weight }) => sum + weight, 0);
        const options = step.options.map(({ weight, flow: inner }) => ({
          share: weight / total,
          ...walk(inner, holder, assumed, isOpen),
        }));
        held += options.reduce((sum, option) => sum + option.share * option.held, 0);
        isOpen = options.some((option) => option.isOpen);
        break;
      }
      default:
        held += own;
    }
    if (step.type === 'websocket-close') isOpen = false;
  }
  return { held, isOpen };
}

/** A poll holds a permit while it asks, not while it waits to ask again. */
const requestSeconds = (step: Step, assumed: Assumed): number =>
  'assumed' in step ? step.assumed[assumed] * Math.max(1, demandOf([step]).requests) : 0;
