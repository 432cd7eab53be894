import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { join } from '../pointer.ts';
import { readUrl } from '../resolve/url.ts';
import type { PlacedStep } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

/** The target and its token endpoint have addresses; URLs and paths can be called. */
export const target: SpecRule = ({ spec, profile, steps }) => {
  const { url, websocketUrl } = spec.target;
  const tokenUrl = spec.auth?.type === 'oauth2-client-credentials' ? spec.auth.tokenUrl : undefined;
  const needsTokenUrl = spec.auth?.type === 'oauth2-client-credentials' && tokenUrl === undefined;
  return [
    ...(url === undefined && spec.target.profile === undefined
      ? [finding('SPEC100', '/target', {}, { at: 'key' })]
      : []),
    ...checkUrl(url, '/target/url'),
    ...checkUrl(websocketUrl, '/target/websocketUrl'),
    ...checkUrl(tokenUrl, '/auth/tokenUrl'),
    // a profile that cannot be read is reported as such
    ...(needsTokenUrl && !profile?.profile.auth && (profile || spec.target.profile === undefined)
      ? [finding('SPEC105', '/auth', {}, { at: 'key' })]
      : []),
    ...steps.flatMap((placed) => [...stepUrl(placed), ...stepPath(placed)]),
  ];
};

function checkUrl(url: string | undefined, pointer: string): readonly Diagnostic[] {
  const read = url === undefined ? undefined : readUrl(url);
  return read && 'problem' in read ? [finding('SPEC104', pointer, { url: url ?? '', problem: read.problem })] : [];
}

/** An absolute URL in a step may be a saved one; what is written out must at least begin like one. */
function stepUrl({ step, pointer }: PlacedStep): readonly Diagnostic[] {
  const isSocket = step.type === 'websocket-open';
  const url =
    step.type === 'http' || isSocket
      ? step.url
      : step.type === 'poll' && !step.path.startsWith('/')
        ? step.path
        : undefined;
  if (url === undefined || url.startsWith('${')) return [];
  const schemes = isSocket ? /^wss?:\/\/[^/\s]/ : /^https?:\/\/[^/\s]/;
  if (schemes.test(url)) return [];
  const problem = `it begins with none of ${isSocket ? 'ws:// and wss://' : 'http:// and https://'}, and with no reference`;
  return [finding('SPEC104', join(pointer, step.type === 'poll' ? 'path' : 'url'), { url, problem })];
}

function stepPath({ step, pointer }: PlacedStep): readonly Diagnostic[] {
  const path = 'path' in step ? step.path : undefined;
  const found = path === undefined ? undefined : /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(path)?.[0];
  return found === undefined ? [] : [finding('SPEC115', join(pointer, 'path'), { found })];
}
