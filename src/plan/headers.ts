import { headerManager } from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Headers } from '../spec/scenario.ts';
import { secret, type WorkloadContext } from './plan-context.ts';
import type { Governed } from './runtime-step.ts';
import { fieldText } from './text.ts';

/** Names the operation and its attempt to the target, so that its log and the results can be laid side by side. */
export const OPERATION_HEADER = 'x-loadwright-operation';

/** The Header Manager of one request: target, step, content type, credentials, operation; nothing when there is none. */
export function headersOf(
  own: { readonly headers: Headers; readonly authenticated: boolean; readonly contentType: string },
  governed: Governed | null,
  context: WorkloadContext,
): readonly JmxNode[] {
  const headers = new Map<string, { name: string; value: string }>();
  const put = (name: string, value: string): void => void headers.set(name.toLowerCase(), { name, value });
  if (own.contentType !== '') put('Content-Type', own.contentType);
  for (const { name, value } of [...context.scenario.target.headers, ...own.headers]) {
    put(name, fieldText(value, { context }).text);
  }
  if (own.authenticated) {
    for (const { name, value } of credentials(context)) put(name, value);
  }
  if (governed !== null) put(OPERATION_HEADER, '${lw_op};attempt=${lw_attempt}');
  return headers.size === 0 ? [] : [headerManager({ name: 'headers', headers: [...headers.values()] })];
}

function credentials(context: WorkloadContext): readonly { readonly name: string; readonly value: string }[] {
  const { auth } = context.scenario;
  switch (auth.type) {
    case 'none':
      return [];
    case 'oauth2-client-credentials':
      return [{ name: 'Authorization', value: 'Bearer ${lw_token}' }];
    case 'bearer':
      return [{ name: 'Authorization', value: `Bearer ${secret(context, auth.property, 'Bearer token.')}` }];
    case 'header':
      return [{ name: auth.header, value: secret(context, auth.property, `Key sent as ${auth.header}.`) }];
  }
}
