import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { authOf } from '../auth-of.ts';
import type { SpecContext } from '../context.ts';
import type { Fault, Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { stepName } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

/** Faults of the stand-in begin once, end once, and hit something that is there. */
export const faults: SpecRule = (context) =>
  (context.spec.mock?.faults ?? []).flatMap((fault, index) => {
    const at = join('/mock/faults', index);
    return [
      ...both(fault, 'at', 'afterRequests', 'when it begins', at),
      ...both(fault, 'for', 'requests', 'when it ends', at),
      ...(needsMoment.has(fault.type) && !('at' in fault || 'afterRequests' in fault)
        ? [finding('SPEC225', join(at, 'type'), { type: fault.type })]
        : []),
      ...aimed(context, fault, at),
      ...('share' in fault && fault.share === 0 ? [finding('SPEC224', join(at, 'share'), {})] : []),
      ...('code' in fault && !isCloseCode(fault.code)
        ? [finding('SPEC223', join(at, 'code'), { code: fault.code })]
        : []),
    ];
  });

/** What happens once, or hits only what has come about before. */
const needsMoment = new Set<Fault['type']>(['down', 'revoke-tokens', 'close-sockets']);

function both(fault: Fault, first: string, second: string, says: string, at: string): readonly Diagnostic[] {
  const isBoth = first in fault && second in fault;
  return isBoth ? [finding('SPEC220', join(at, second), { first, second, says }, { at: 'key' })] : [];
}

/** Codes that may stand in a close frame (RFC 6455 section 7.4), and 1006 for none at all. */
const isCloseCode = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005) || code >= 3000;

/** What a fault of each type can meet. */
type Reach = { readonly what: string; readonly types: readonly Step['type'][]; readonly token: boolean };
const requests: Reach = { what: 'sends requests', types: ['http', 'poll', 'websocket-open'], token: true };
const responses: Reach = { what: 'receives a body', types: ['http', 'poll'], token: true };
const sockets: Reach = { what: 'opens a WebSocket', types: ['websocket-open'], token: false };
const reachOf: Readonly<Record<Fault['type'], Reach | null>> = {
  latency: requests,
  status: requests,
  reset: requests,
  'slow-body': responses,
  down: null,
  'revoke-tokens': null,
  'close-sockets': sockets,
  ping: sockets,
  'max-sockets': sockets,
};

function aimed({ spec, profile, steps }: SpecContext, fault: Fault, at: string): readonly Diagnostic[] {
  const logsIn = authOf(spec.auth, profile).type === 'oauth2-client-credentials';
  if (fault.type === 'revoke-tokens' && !logsIn) return [finding('SPEC222', join(at, 'type'), {})];
  const reach = reachOf[fault.type];
  if (reach === null) return [];
  const met = steps.filter(({ step }) => reach.types.includes(step.type)).map(({ step }) => stepName(step));
  if (reach === sockets && met.length === 0) return [finding('SPEC221', join(at, 'type'), { type: fault.type })];
  const known = reach.token && logsIn ? [...met, 'token'] : met;
  return (('steps' in fault && fault.steps) || []).flatMap((name, index) =>
    known.includes(name) ? [] : [finding('SPEC065', join(at, 'steps', index), { name, what: reach.what, known })],
  );
}
