import type { Context, Json, Placed, Scope } from './context.ts';
import { assume, httpStep, pollStep, stepName } from './http-steps.ts';
import { closeStep, frameStep, openStep } from './websocket-steps.ts';

const DEEPEST = 3;

/** Up to five steps; a socket opened in an inner flow is closed there. */
export function flow(context: Context, scope: Scope, most = 5): { steps: readonly Json[]; after: Scope } {
  const steps: Json[] = [];
  let now = scope;
  const wanted = context.draw.int(1, scope.quick ? 2 : most);
  while (steps.length < wanted) {
    const placed = step(context, now);
    steps.push(placed.step);
    now = placed.after;
  }
  if (now.socketOpen && !scope.socketOpen && scope.depth > 0) {
    const closed = closeStep(context, now);
    steps.push(closed.step);
    now = closed.after;
  }
  return { steps, after: now };
}

function step(context: Context, scope: Scope): Placed {
  const { draw } = context;
  if (scope.quick) return httpStep(context, scope);
  const kinds = ['http', 'http', 'http', 'pause', 'script'];
  kinds.push(...(scope.socketOpen ? ['frame', 'frame', 'frame'] : ['poll']));
  // Inner flows keep what is open around them, and `flow` closes what they open.
  if (!scope.socketOpen) kinds.push('open', 'open');
  else if (scope.depth === 0) kinds.push('close');
  if (scope.depth < DEEPEST) kinds.push('repeat', 'choose', 'group');
  switch (draw.pick(kinds)) {
    case 'poll':
      return pollStep(context, scope);
    case 'open':
      return openStep(context, scope);
    case 'frame':
      return frameStep(context, scope);
    case 'close':
      return closeStep(context, scope);
    case 'pause':
      return { step: { type: 'pause', for: pause(context), ...draw.optional('spread', () => '1s') }, after: scope };
    case 'script':
      return { step: script(context, scope), after: scope };
    case 'repeat':
      return repeat(context, scope);
    case 'choose':
      return choose(context, scope);
    case 'group': {
      const inner = flow(context, deeper(scope), 3);
      return {
        step: { type: 'group', name: stepName(context, 'group'), flow: inner.steps },
        after: { ...scope, saved: inner.after.saved },
      };
    }
    default:
      return httpStep(context, scope);
  }
}

const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth + 1 });

/** A pause may come from a parameter, which find-limit can vary. */
function pause(context: Context): string {
  if (context.draw.chance(0.6)) return context.draw.pick(['100ms', '2s', '1m', '1.5s']);
  context.parameters['gap'] = '250ms';
  if (!context.gaps.includes('gap')) context.gaps.push('gap');
  return `\${parameters.gap}`;
}

function script(context: Context, scope: Scope): Json {
  context.files['scripts/note.groovy'] = `log.info('a "note" of ' + vars.get('x') + ' \\\\ ]]>')\n`;
  return { type: 'script', name: stepName(context, 'script'), file: 'scripts/note.groovy', ...assume(context, scope) };
}

function repeat(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const turns = draw.pick<Json>([{ times: 3 }, { times: 2, every: '2s' }, { for: '6s', every: '2s' }]);
  const inner = flow(context, deeper(scope), 3);
  return { step: { type: 'repeat', ...turns, flow: inner.steps }, after: { ...scope, saved: inner.after.saved } };
}

function choose(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const option = () => ({ weight: draw.pick([1, 9, 0.5]), flow: flow(context, deeper(scope), 2).steps });
  return { step: { type: 'choose', options: Array.from({ length: draw.int(2, 3) }, option) }, after: scope };
}
