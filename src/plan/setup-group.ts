import { TOKEN_PATIENCE_SECONDS } from '../capacity/token-life.ts';
import { CALLS } from '../groovy/generated/sources.ts';
import { renderInstall } from '../groovy/render-install.ts';
import {
  headerManager,
  httpRequest,
  jsr223PostProcessor,
  jsr223Sampler,
  postThreadGroup,
  setupThreadGroup,
} from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Auth } from '../spec/scenario.ts';
import { knob, type PlanContext, secret } from './plan-context.ts';
import { registerGate } from './register-gate.ts';
import { goesToText } from './stated-numbers.ts';

/** Does any element of the plan call the runtime? */
export const needsRuntime = ({ install, keys }: PlanContext): boolean =>
  install.steps.length + install.pacers.length + install.choices.length + keys.turns.size > 0;

/** What has to be done before the load starts; nothing, in a plan without any script. */
export function setupGroup(context: PlanContext): readonly JmxNode[] {
  const samplers = [...(needsRuntime(context) ? runtime(context) : []), ...wakeArrivals(context)];
  return samplers.length === 0
    ? []
    : [
        setupThreadGroup(
          { name: 'set up', comments: '1 thread, once.', numThreads: 1, rampTimeSeconds: 0, loops: '1' },
          samplers,
        ),
      ];
}

/** Installs the runtime and fetches the first token. */
function runtime(context: PlanContext): readonly JmxNode[] {
  const { auth } = context.scenario;
  const usesToken = context.install.steps.some((step) => step.settings['authenticated'] === true);
  const login = auth.type === 'oauth2-client-credentials' && usesToken ? auth : null;
  const token = login === null ? [] : [tokenRequest(login, context)];
  if (login !== null) registerLogin(login, context);
  const install = jsr223Sampler({
    name: 'install runtime',
    comments:
      'Gates, pacers, retries, token and ids of this plan, as one object in the JMeter properties; the timers and assertions below call it.',
    script: renderInstall(context.install),
  });
  return [install, ...token];
}

/** Measured: one run in sixteen of 520 arrivals lost one and never ended. The race is in ArrivalsThreadGroup.movedToPool, up to casutg 2.10. */
const wakeArrivals = ({ uses }: PlanContext): readonly JmxNode[] =>
  uses.arrivalsGroup
    ? [
        jsr223Sampler({
          name: 'wake arrivals',
          comments:
            'An arrivals group calls threads out of its pool. One that is just stepping in misses its call: its arrival is lost and the test never ends. This calls it again.',
          script: CALLS.wakeArrivals,
        }),
      ]
    : [];

/** Writes the rows of operations that are still open, and the summary line. */
export const tearDownGroup = (context: PlanContext): readonly JmxNode[] =>
  needsRuntime(context)
    ? [
        postThreadGroup(
          { name: 'tear down', comments: '1 thread, once.', numThreads: 1, rampTimeSeconds: 0, loops: '1' },
          [
            jsr223Sampler({
              name: 'close',
              comments: 'Every operation that was sent and not settled gets its row here.',
              script: CALLS.close,
            }),
          ],
        ),
      ]
    : [];

type ClientCredentials = Extract<Auth, { type: 'oauth2-client-credentials' }>;

/** Tells the runtime of the tokens. Token calls respect their limits whatever the intent: a login is no part of the experiment. */
function registerLogin(auth: ClientCredentials, context: PlanContext): void {
  for (const limit of auth.limits) registerGate(limit, context, true);
  context.install.logins.push({ arguments: [auth.tokens, auth.limits, auth.expiresInSeconds] });
  knob(
    context,
    'auth.patience.seconds',
    TOKEN_PATIENCE_SECONDS,
    'How long the first token, and later an operation without a token, waits for the token endpoint.',
  );
}

function tokenRequest(auth: ClientCredentials, context: PlanContext): JmxNode {
  const id = secret(context, 'oauth.client.id', 'OAuth client id.');
  const key = secret(context, 'oauth.client.secret', 'OAuth client secret.');
  const field = (name: string, value: string) => ({ name, value, encode: true });
  const goesTo = `${goesToText(auth.token, [{ kind: 'literal', text: auth.token.basePath + auth.tokenPath }])}.`;
  return httpRequest(
    {
      name: 'token',
      comments:
        auth.tokens === 1
          ? `One token for all threads. The runtime keeps a copy of this request to renew it. ${goesTo}`
          : `The first of ${auth.tokens} tokens; thread n uses token n mod ${auth.tokens}. The runtime keeps a copy of this request to fetch and renew them. ${goesTo}`,
      protocol: knob(context, 'auth.scheme', auth.token.scheme, 'Scheme of the token endpoint.'),
      domain: knob(context, 'auth.host', auth.token.host, 'Host of the token endpoint.'),
      port: knob(context, 'auth.port', auth.token.port, 'Port of the token endpoint.'),
      path: auth.token.basePath + auth.tokenPath,
      method: 'POST',
      followRedirects: false,
      body: {
        type: 'parameters',
        arguments: [
          field('grant_type', 'client_credentials'),
          ...(auth.scope === '' ? [] : [field('scope', auth.scope)]),
          ...(auth.style === 'body' ? [field('client_id', id), field('client_secret', key)] : []),
        ],
      },
    },
    [
      ...(auth.style === 'basic'
        ? [headerManager({ name: 'headers', headers: [{ name: 'Authorization', value: BASIC }] })]
        : []),
      jsr223PostProcessor({ name: 'keep token', script: CALLS.token }),
    ],
  );
}

/** Made at send time from the two properties, so that no file holds it. */
const BASIC =
  "Basic ${__groovy((props.get('oauth.client.id') + ':' + props.get('oauth.client.secret')).getBytes('UTF-8').encodeBase64().toString(),)}";
