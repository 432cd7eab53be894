import { httpRequest } from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { HttpStep, Location, Target } from '../../spec/scenario.ts';
import { admission } from '../admission.ts';
import { attempts, settleOf } from '../attempts.ts';
import { headersOf } from '../headers.ts';
import type { Address, WorkloadContext } from '../plan-context.ts';
import { requestBody } from '../request-body.ts';
import { assertions, extractors } from '../response-checks.ts';
import { type Governed, GRANTED_HOST, GRANTED_URL, govern } from '../runtime-step.ts';
import { addSavedHeaders, encodeJson } from '../scripts.ts';
import { httpTargetText, timeoutsText, withBase } from '../stated-numbers.ts';
import { fieldText } from '../text.ts';

/** An HTTP request with what surrounds it: headers, payload, gate, extractors, assertions, attempts. */
export function httpStep(step: HttpStep, context: WorkloadContext): JmxNode {
  const governed = govern(step, context);
  const { body, contentType, headers, encode } = requestBody(step, context);
  const extra = headers.map(({ name, value }) => ({ name, value: [{ kind: 'literal', text: value } as const] }));
  const sampler = httpRequest(
    {
      name: step.name,
      method: step.method,
      ...addressOf(step.location, governed, context, queryBesideBody(step, context)),
      followRedirects: step.followRedirects,
      ...(body !== undefined && { body }),
    },
    [
      ...headersOf({ ...step, headers: [...extra, ...step.headers], contentType }, governed, context),
      ...(encode.length > 0 ? [encodeJson(encode)] : []),
      ...(step.savedHeaders === null ? [] : [addSavedHeaders(step.savedHeaders)]),
      ...admission(step, governed, context),
      ...extractors(step.save, context),
      ...assertions(step.expect, context),
      ...settleOf(governed),
    ],
  );
  return attempts(step.name, governed, sampler);
}

/**
 * Path on the target, or a whole URL, which JMeter lets override the defaults. A saved URL may be a path only (a relative
 * Location), so it has the target's host beside it.
 */
export function addressOf(
  location: Location,
  governed: Governed | null,
  context: WorkloadContext,
  query = '',
): Partial<Address> & { readonly path: string; readonly comments?: string } {
  const { target } = context.scenario;
  const granted = {
    ...context.uses.soleAddress,
    ...(context.uses.soleAddress !== null && { comments: soleComment(location, target) }),
    ...(governed !== null && { domain: GRANTED_HOST }),
  };
  if (location.type === 'path') {
    return { path: target.api.basePath + fieldText(location.path, { context, path: true }).text + query, ...granted };
  }
  const url = fieldText(location.url, { context }).text + query;
  return { path: governed === null ? url : GRANTED_URL + url, ...granted };
}

const soleComment = (location: Location, target: Target): string =>
  location.type === 'path'
    ? httpTargetText(target, withBase(target.api.basePath, location.path))
    : `${timeoutsText(target)}.`;

/** With a body, JMeter has no place for query parameters but the path. */
function queryBesideBody(step: HttpStep, context: WorkloadContext): string {
  if (step.body.type === 'none' || step.query.length === 0) return '';
  const pairs = step.query.map(
    ({ name, value }) =>
      `${encodeURIComponent(name)}=${fieldText(value, { context, path: true }).text.replaceAll('&', '%26')}`,
  );
  return `?${pairs.join('&')}`;
}
