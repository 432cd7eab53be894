import { allSteps } from '../capacity/all-steps.ts';
import type { Scenario, Step } from '../spec/scenario.ts';

/** Can a failure end an iteration before its flow does? A socket that does not open, a value that is missing, no token. */
export const breaksOff = (flow: readonly Step[], { auth }: Scenario): boolean =>
  allSteps(flow).some(
    (step) =>
      step.type === 'websocket-open' ||
      ('save' in step && step.save.some(({ whenMissing }) => whenMissing === 'fail')) ||
      ('authenticated' in step && step.authenticated && auth.type === 'oauth2-client-credentials'),
  );
