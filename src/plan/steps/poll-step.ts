import { httpRequest, jsonExtractor } from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { PollStep } from '../../spec/scenario.ts';
import { admission } from '../admission.ts';
import { attempts, settleOf } from '../attempts.ts';
import { headersOf } from '../headers.ts';
import type { WorkloadContext } from '../plan-context.ts';
import { extractors } from '../response-checks.ts';
import { govern, stateVariable } from '../runtime-step.ts';
import { literalText } from '../text.ts';
import { addressOf } from './http-step.ts';

/** Polling: every poll is an attempt of the same operation, which ends with a terminal state or at its deadline. */
export function pollStep(step: PollStep, context: WorkloadContext): JmxNode {
  const governed = govern(step, context);
  const variable = stateVariable(step, context);
  const sampler = httpRequest(
    {
      name: step.name,
      method: 'GET',
      ...addressOf(step.location, governed, context),
      followRedirects: false,
    },
    [
      ...headersOf({ ...step, contentType: '' }, governed, context),
      ...admission(step, governed, context),
      jsonExtractor({
        name: 'state of the job',
        referenceNames: variable,
        jsonPathExpressions: literalText(step.until.json, context),
        matchNumbers: '1',
      }),
      ...extractors(step.save, context),
      ...settleOf(governed),
    ],
  );
  return attempts(step.name, governed, sampler);
}
