import { allSteps } from '../../capacity/all-steps.ts';
import { demandOf } from '../../capacity/iteration-demand.ts';
import type { Endpoint, Location, Scenario, Step, Template } from '../../spec/scenario.ts';
import type { KnownRequest } from '../../validate/model/plan-model.ts';

/** The requests of a scenario as rules over plans need them: every step that sends or awaits something, and the call for a token. */
export function knownRequests(scenario: Scenario): readonly KnownRequest[] {
  const steps = scenario.workloads.flatMap(({ flow }) => allSteps(flow));
  return [...steps.flatMap((step) => requestOf(step, scenario)), ...tokenCall(scenario)];
}

function requestOf(step: Step, { target }: Scenario): readonly KnownRequest[] {
  switch (step.type) {
    case 'http':
      return [{ ...whatOf(step), method: step.method, path: pathOf(step.location, target.api) }];
    case 'poll':
      return [{ ...whatOf(step), ...untilDone(step), method: 'GET', path: pathOf(step.location, target.api) }];
    case 'websocket-open':
      return [{ ...whatOf(step), method: 'WEBSOCKET', path: pathOf(step.location, target.websocket) }];
    case 'websocket-write':
    case 'websocket-read':
    case 'websocket-exchange':
    case 'websocket-ping':
      return [{ ...whatOf(step), method: 'FRAME', path: undefined }];
    default:
      return [];
  }
}

type Sent = Extract<Step, { name: string }>;

const whatOf = (step: Sent): Pick<KnownRequest, 'name' | 'limits' | 'seconds' | 'times'> => ({
  name: step.name,
  limits: 'limits' in step ? step.limits : [],
  seconds: 'assumed' in step ? step.assumed.p50Seconds : 0,
  times: 1,
});

function untilDone(step: Extract<Step, { type: 'poll' }>): Pick<KnownRequest, 'seconds' | 'times'> {
  const { p50Seconds, requests } = demandOf([step]);
  return { seconds: p50Seconds, times: requests };
}

/** Nobody states how long a token takes. */
function tokenCall({ auth }: Scenario): readonly KnownRequest[] {
  if (auth.type !== 'oauth2-client-credentials') return [];
  return [
    {
      name: 'token',
      method: 'POST',
      path: auth.token.basePath + auth.tokenPath,
      limits: auth.limits,
      seconds: undefined,
      times: 1,
    },
  ];
}

function pathOf(location: Location, { basePath }: Endpoint): string | undefined {
  if (location.type === 'path') return withoutQuery(basePath + patternOf(location.path));
  const [start] = location.url;
  const origin = start?.kind === 'literal' ? /^[a-z]+:\/\/[^/?#]+/i.exec(start.text) : null;
  return origin ? withoutQuery(patternOf(location.url).slice(origin[0].length)) : undefined;
}

const patternOf = (template: Template): string =>
  template.map((part) => (part.kind === 'literal' ? part.text.replaceAll('*', '%2A') : '*')).join('');

const withoutQuery = (path: string): string => path.replace(/[?#].*$/s, '');
