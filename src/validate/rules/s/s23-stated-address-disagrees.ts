import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { named } from '../wording.ts';

/** A whole sentence, or the start of one: `Goes to https://api.example.com:443/orders; …`. */
const STATED = /(?:^|[.;] )Goes to (https?|wss?):\/\/([^\s:/;,]+?)(?::(\d+))?(\/[^\s;,]*?)?(?=[;,.]?(?:\s|$))/i;
const usualPort: Readonly<Record<string, string>> = { http: '80', https: '443', ws: '80', wss: '443' };
const OPEN = 'eu.luminis.jmeter.wssampler.OpenWebSocketSampler';

const sent = (port: string): string =>
  users(
    { loops: 1 },
    request('/a', {
      'TestPlan.comments': 'Goes to https://api.example.com:8443.',
      'HTTPSampler.protocol': 'https',
      'HTTPSampler.port': port,
    }),
  );

export const statedAddressDisagrees = defineRule({
  id: 'S23',
  name: 'stated-address-disagrees',
  title: 'A comment states another address than the fields have',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Scheme, host and port stand in three fields, often as properties. Where the comment says what they come to ("Goes to https://api.example.com:443") and the fields come to something else, the load goes where nobody expects it.',
  computes: '',
  example: { before: sent('844'), after: sent('8443') },
  *check(plan) {
    for (const element of runningOf(plan, 'HTTPSamplerProxy', 'ConfigTestElement', OPEN)) {
      const [, scheme = '', host = '', port, path] = STATED.exec(textOf(element, 'TestPlan.comments') ?? '') ?? [];
      if (scheme === '') continue;
      const stated = { scheme: scheme.toLowerCase(), host, port: port ?? usualPort[scheme.toLowerCase()] ?? '', path };
      const actual = addressOf(plan, element);
      const wrong = PARTS.find(
        (part) =>
          stated[part] !== undefined && actual[part] !== undefined && lower(actual[part]) !== lower(stated[part]),
      );
      if (wrong === undefined) continue;
      const property = element.type === OPEN ? SOCKET[wrong] : HTTP[wrong];
      yield {
        element,
        ...(textOf(element, property) !== undefined && { property }),
        message: `${named(element)} states the ${wrong} ${stated[wrong]}, but ${actual[wrong] === '' ? 'has none' : `has ${actual[wrong]}`}`,
        hint: 'correct the one that is wrong',
      };
    }
  },
});

const PARTS = ['scheme', 'host', 'port', 'path'] as const;
const lower = (text: string | undefined): string | undefined => text?.toLowerCase();

const HTTP = {
  scheme: 'HTTPSampler.protocol',
  host: 'HTTPSampler.domain',
  port: 'HTTPSampler.port',
  path: 'HTTPSampler.path',
} as const;
const SOCKET = { scheme: 'TLS', host: 'server', port: 'port', path: 'path' } as const;

/** Undefined for what run time decides. */
function addressOf(plan: PlanModel, element: PlanElement): Partial<Record<keyof typeof HTTP, string | undefined>> {
  const known = (name: string): string | undefined => plan.variables.evaluate(textOf(element, name) ?? '');
  if (element.type === OPEN) {
    const tls = known(SOCKET.scheme);
    const scheme = tls === undefined ? undefined : tls === 'true' ? 'wss' : 'ws';
    return { scheme, host: known(SOCKET.host), port: known(SOCKET.port) || '80', path: known(SOCKET.path) };
  }
  const written = known(HTTP.scheme);
  const scheme = written === '' ? 'http' : written;
  const port = known(HTTP.port);
  return {
    scheme,
    host: known(HTTP.host),
    port: port === '' && scheme ? usualPort[scheme.toLowerCase()] : port,
    path: known(HTTP.path)?.replace(/\?.*/, ''),
  };
}
