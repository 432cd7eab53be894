import type { Fault, MockSettings, RequestFault, TargetFault } from '../../spec/scenario.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Delays } from '../delays.ts';
import type { OpenSockets } from '../sockets/open-sockets.ts';
import { createFaultClock, type FaultClock } from './fault-clock.ts';
import { createRequestFaults, type RequestFaults } from './request-faults.ts';
import { createTargetFaults } from './target-faults.ts';

/** All faults of a scenario, each given to whom it concerns when it begins and ends. */
export function playFaults(args: {
  readonly mock: MockSettings;
  readonly timeScale: number;
  readonly delays: Delays;
  readonly tokens: Tokens | null;
  readonly sockets: OpenSockets;
  readonly dieAndReturn: { readonly die: () => void; readonly return: () => void };
}): { readonly clock: FaultClock; readonly requests: RequestFaults } {
  const { faults, seed } = args.mock;
  const requests = createRequestFaults(faults.filter(isOfRequests), seed);
  const target = createTargetFaults({ ...args, all: faults.filter(isOfTarget), seed });
  const clock = createFaultClock({
    ...args,
    faults,
    begin: (fault) => (isOfRequests(fault) ? requests.begin(fault) : target.begin(fault)),
    end: (fault) => (isOfRequests(fault) ? requests.end(fault) : target.end(fault)),
  });
  clock.start();
  return { clock, requests };
}

const requestFaults: readonly Fault['type'][] = ['latency', 'status', 'reset', 'slow-body'];
const isOfRequests = (fault: Fault): fault is RequestFault => requestFaults.includes(fault.type);
const isOfTarget = (fault: Fault): fault is TargetFault => !isOfRequests(fault);
