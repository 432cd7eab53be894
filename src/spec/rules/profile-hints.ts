import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import type { Load } from '../generated/capacity-spec.ts';
import type { Endpoint } from '../generated/profile.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';

/** What the vendor's profile knows better: endpoints that do not exist, more sockets than one identity may hold. */
export const profileHints: SpecRule = (context) =>
  context.profile ? [...endpoints(context), ...sockets(context)] : [];

const endpoints = ({ profile, steps }: SpecContext): readonly Diagnostic[] =>
  steps.flatMap(({ step, pointer }) => {
    if (step.type !== 'http' && step.type !== 'poll') return [];
    const method = step.type === 'http' ? step.method : 'GET';
    const path = (step.path ?? '').replace(/[?#].*$/, '');
    const hint = profile?.profile.endpoints?.find((endpoint) => matches(endpoint, method, path));
    if (!hint || hint.known) return [];
    const args = {
      profile: profile?.profile.name ?? '',
      endpoint: `${method} ${path}`,
      alternative: hint.alternative ?? '',
    };
    return [finding('SPEC111', join(pointer, 'path'), args)];
  });

/** `*` is one segment, a last `**` any rest. */
function matches({ match, method }: Endpoint, wanted: string, path: string): boolean {
  if (method !== undefined && method !== wanted) return false;
  const pattern = match.split('/');
  const segments = path.split('/');
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, index) => part === '*' || part === segments[index]);
}

function sockets({ spec, profile, steps }: SpecContext): readonly Diagnostic[] {
  const perIdentity = profile?.profile.sockets?.perIdentity;
  if (perIdentity === undefined) return [];
  const identities = spec.auth?.type === 'oauth2-client-credentials' ? (spec.auth.tokens ?? 1) : 1;
  return steps.flatMap(({ step, pointer, workload }) => {
    const load = spec.workloads[workload]?.load;
    const count = step.type === 'websocket-open' && load ? mostUsers(load) : 0;
    const allowed = perIdentity * identities;
    return count > allowed
      ? [finding('SPEC112', join(pointer, 'name'), { sockets: count, allowed, identities, perIdentity })]
      : [];
  });
}

/** Each user of a closed model holds one socket; how many an open model holds is for the arithmetic to say. */
function mostUsers(load: Load): number {
  if (load.type !== 'users') return load.threads ?? 0;
  const inStages = (load.stages ?? []).map((stage) =>
    stage.type === 'hold' ? stage.users : Math.max(stage.from, stage.to),
  );
  return Math.max(load.users ?? 0, ...inStages);
}
