import type { Context, Json } from './context.ts';
import type { Draw } from './draw.ts';

/** Steps of a spec that faults can hit, by what they do. */
export type Places = {
  readonly draw: Draw;
  readonly http: readonly string[];
  readonly polls: readonly string[];
  readonly bodies: readonly string[];
  readonly opens: readonly string[];
  /** The stand-in issues the tokens. */
  readonly logsIn: boolean;
};

export const retryAfterForms = [
  ...['seconds', 'http-date', 'http-date-past', 'none', 'zero', 'garbage', 'twice', 'lower-case'],
  ...['random', 'reset-epoch', 'draft'],
];

export function placesOf(draw: Draw, workloads: Json, { target, auth }: { target?: Json; auth?: Json }): Places {
  const steps = stepsIn(Object.values(workloads));
  const named = (test: (step: Json) => boolean) => steps.filter(test).map(({ name }) => String(name));
  const type = auth?.['type'] ?? (target && 'profile' in target ? 'oauth2-client-credentials' : 'none');
  return {
    draw,
    http: named((step) => step['type'] === 'http'),
    polls: named((step) => step['type'] === 'poll'),
    bodies: named((step) => step['type'] === 'http' && 'body' in step),
    opens: named((step) => step['type'] === 'websocket-open'),
    logsIn: type === 'oauth2-client-credentials',
  };
}

/** Every step, however deep: an object with a name and a type below a flow. */
function stepsIn(node: unknown): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap(stepsIn);
  if (typeof node !== 'object' || node === null) return [];
  const here = 'name' in node && 'type' in node ? [node as Json] : [];
  return [...here, ...['flow', 'options'].flatMap((key) => stepsIn((node as Json)[key]))];
}

export const rejection = ({ draw }: Context): Json => ({
  ...draw.optional('status', () => draw.pick([429, 503, 403, 400])),
  ...draw.optional('body', () => draw.pick(['', '<h1>{seconds}</h1>', '{"code":429,"used":"{used}/{allow}"}'])),
  ...draw.optional('contentType', () => 'text/html; charset=utf-8'),
  ...draw.optional('headers', () => ({ 'X-RateLimit-Limit': '{allow}', 'X-Empty': '' })),
});

export function uniqueValues({ draw, http, bodies }: Places): readonly Json[] {
  const kinds = [
    ...(http.length > 0
      ? [
          { type: 'header', name: 'X-Id' },
          { type: 'path-segment', segment: 2 },
        ]
      : []),
    ...(bodies.length > 0 ? [{ type: 'json', path: '$.id' }] : []),
  ];
  return draw.some(kinds).map((kind) => ({ ...kind, steps: draw.some(kind.type === 'json' ? bodies : http, 1) }));
}

/** Up to three of them, of every type that can hit something. */
export function faults(context: Context, places: Places): readonly Json[] {
  const { draw, opens, logsIn } = places;
  const kinds = [
    ...['latency', 'status', 'reset', 'slow-body', 'down'],
    ...(logsIn ? ['revoke-tokens'] : []),
    ...(opens.length > 0 ? ['close-sockets', 'ping', 'max-sockets'] : []),
  ];
  return Array.from({ length: draw.int(1, 3) }, () => fault(context, places, draw.pick(kinds)));
}

function fault({ draw }: Context, places: Places, type: string): Json {
  const steps = (names: readonly string[]) =>
    names.length === 0 ? {} : draw.optional('steps', () => draw.some(names, 1));
  const requests = [...places.http, ...places.polls, ...places.opens, ...(places.logsIn ? ['token'] : [])];
  const receivers = [...places.http, ...places.polls, ...(places.logsIn ? ['token'] : [])];
  const beginning = draw.chance(0.5)
    ? draw.optional('at', () => draw.pick(['0s', '1m30s']))
    : draw.optional('afterRequests', () => draw.int(1, 99));
  const moment = draw.chance(0.5) ? { at: '30s' } : { afterRequests: draw.int(1, 99) };
  const ending = draw.optional('for', () => '12s');
  const share = draw.optional('share', () => draw.pick([0.25, 1]));
  const onRequests = {
    ...beginning,
    ...(draw.chance(0.5) ? ending : draw.optional('requests', () => draw.int(1, 9))),
    ...share,
  };
  switch (type) {
    case 'latency':
      return { type, latency: { p50: '1s', ...draw.optional('p95', () => '2s') }, ...onRequests, ...steps(requests) };
    case 'status':
      return {
        type,
        status: draw.pick([301, 403, 500, 503]),
        ...draw.optional('body', () => draw.pick(['', 'upstream ${x}'])),
        ...draw.optional('contentType', () => 'text/plain'),
        ...draw.optional('retryAfter', () => draw.pick(['none', '0s', '2s'])),
        ...onRequests,
        ...steps(requests),
      };
    case 'reset':
      return { type, ...draw.optional('processed', () => draw.chance(0.5)), ...onRequests, ...steps(requests) };
    case 'slow-body':
      return { type, over: '3s', ...onRequests, ...steps(receivers) };
    case 'down':
      return { type, for: '10s', ...moment };
    case 'revoke-tokens':
      return { type, ...moment };
    case 'close-sockets':
      return { type, code: draw.pick([1000, 1001, 1006, 4000]), ...moment, ...share, ...steps(places.opens) };
    case 'ping':
      return { type, every: '5s', ...beginning, ...ending, ...share, ...steps(places.opens) };
    default:
      return { type, perToken: 20, code: 4001, ...beginning, ...ending };
  }
}
