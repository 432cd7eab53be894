import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Retry } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';
import { isLonger } from './durations.ts';

/** Statuses that say the request itself is at fault, so that sending it again cannot help. */
const neverRetried: Readonly<Record<number, string>> = {
  400: 'the request itself is wrong',
  401: 'the token is renewed once instead',
  403: 'the permission is missing',
  404: 'the resource is not there',
  405: 'the method is not allowed',
  409: 'it contradicts the state of the resource',
  412: 'a precondition does not hold',
  413: 'the body is too large',
  415: 'the media type is not accepted',
  422: 'the body is not accepted',
};

/** Retry settings change what their policy has, and retry only what a retry can cure. */
export const retries: SpecRule = ({ spec, steps }) => [
  ...check(spec.retry, '/retry'),
  ...Object.entries(spec.workloads).flatMap(([name, { retry }]) => check(retry, join('/workloads', name, 'retry'))),
  ...steps.flatMap(({ step, pointer }) => ('retry' in step ? check(step.retry, join(pointer, 'retry')) : [])),
];

function check(retry: Retry | undefined, pointer: string): readonly Diagnostic[] {
  if (!retry) return [];
  if (retry.policy === 'none') {
    return Object.keys(retry)
      .filter((setting) => setting !== 'policy')
      .map((setting) => finding('SPEC192', join(pointer, setting), { setting }, { at: 'key' }));
  }
  const isBackwards = retry.base !== undefined && retry.cap !== undefined && isLonger(retry.base, retry.cap);
  return [
    ...statuses(retry.statuses, join(pointer, 'statuses')),
    ...statuses(retry.idempotentStatuses, join(pointer, 'idempotentStatuses')),
    ...(retry.attempts === 1 ? [finding('SPEC186', join(pointer, 'attempts'), { policy: retry.policy })] : []),
    ...(isBackwards
      ? [finding('SPEC194', join(pointer, 'cap'), { base: retry.base ?? '', cap: retry.cap ?? '' })]
      : []),
  ];
}

const statuses = (list: readonly number[] | undefined, pointer: string): readonly Diagnostic[] =>
  (list ?? []).flatMap((status, index) => {
    const why = status < 400 ? 'it is no failure' : neverRetried[status];
    return why === undefined ? [] : [finding('SPEC185', join(pointer, index), { status, why })];
  });
