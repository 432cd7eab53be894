import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { authOf } from '../auth-of.ts';
import type { SpecContext } from '../context.ts';
import type { Headers, Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { sendsCredentials, stepPayload } from '../steps.ts';
import type { SpecRule } from './check-rules.ts';

/** Headers that the connection, or the plan itself, sets. */
const ownHeaders = new Set([
  ...['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade', 'x-loadwright-operation'],
  ...['sec-websocket-key', 'sec-websocket-version', 'sec-websocket-accept', 'sec-websocket-extensions'],
]);

/** Headers can be sent as written, stand once, and contradict neither the body nor the credentials. */
export const headers: SpecRule = (context) => [
  ...checkHeaders(
    context.spec.target.headers,
    '/target/headers',
    { 'content-type': 'the body of each step' },
    credentialHeader(context),
  ),
  ...checkHeaders(context.spec.mock?.rejection?.headers, '/mock/rejection/headers', fromMock, undefined),
  ...checkHeaders(context.spec.mock?.tokenRejection?.headers, '/mock/tokenRejection/headers', fromMock, undefined),
  ...context.steps.flatMap(({ step, pointer }) => {
    if (!('headers' in step)) return [];
    const credentials = sendsCredentials(step) ? credentialHeader(context) : undefined;
    return checkHeaders(step.headers, join(pointer, 'headers'), fromBody(step, pointer, context), credentials);
  }),
];

/** Lower-case header name to where it comes from. */
type Given = Readonly<Record<string, string>>;

/** What a rejection of the stand-in says elsewhere. */
const fromMock: Given = {
  'content-type': '"contentType"',
  'retry-after': '"retryAfter" of the mock',
  date: 'its clock',
};

function fromBody(step: Step, pointer: string, { spec }: SpecContext): Given {
  if (step.type !== 'http' || !step.body) return {};
  const payload = stepPayload(step, pointer)?.name;
  if (payload === undefined) return { 'content-type': 'the body' };
  const isCompressed = Object.hasOwn(spec.payloads ?? {}, payload) && spec.payloads?.[payload]?.gzip === true;
  const from = `the payload ${JSON.stringify(payload)}`;
  return { 'content-type': from, ...(isCompressed ? { 'content-encoding': from } : {}) };
}

/** Lower-case name of the header that carries the credentials. */
function credentialHeader({ spec, profile }: SpecContext): string | undefined {
  if (spec.auth?.type === 'header') return spec.auth.header.toLowerCase();
  return authOf(spec.auth, profile).type === 'none' ? undefined : 'authorization';
}

function checkHeaders(
  map: Headers | undefined,
  pointer: string,
  given: Given,
  credentials: string | undefined,
): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return Object.entries(map ?? {}).flatMap(([header, value]): readonly Diagnostic[] => {
    const name = header.toLowerCase();
    const at = join(pointer, header);
    const key = { at: 'key' } as const;
    const first = seen.get(name);
    seen.set(name, header);
    const why = whyUnsendable(value);
    const from = Object.hasOwn(given, name) ? given[name] : undefined;
    return [
      ...(first === undefined ? [] : [finding('SPEC108', at, { header, first }, key)]),
      ...(ownHeaders.has(name) ? [finding('SPEC106', at, { header }, key)] : []),
      ...(from === undefined ? [] : [finding('SPEC113', at, { header, from }, key)]),
      ...(name === credentials ? [finding('SPEC114', at, { header }, key)] : []),
      ...(why === undefined ? [] : [finding('SPEC107', at, { header, why })]),
    ];
  });
}

function whyUnsendable(value: string): string | undefined {
  if (/[\r\n]/.test(value)) return 'it has a line break';
  if (/[^\t\x20-\x7e]/.test(value)) return 'it has characters outside ASCII';
  return value.trim() !== value ? 'it has a blank at an end, which would be lost' : undefined;
}
