import { askedUntil } from '../../capacity/demand/limit-demand.ts';
import { holdEndSeconds } from '../../capacity/demand/load-starts.ts';
import { ceilingPerSecond, safePerSecond } from '../../capacity/limit-rate.ts';
import { peakRate } from '../../capacity/rate-profile.ts';
import type { Sizing } from '../../capacity/size-workload.ts';
import type { Scenario } from '../../spec/scenario.ts';
import { listed } from '../conflicts-shared.ts';
import { slowTokens } from '../conflicts-tokens.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import { duration, plural } from '../in-words.ts';
import type { Reckoning } from '../reckoning.ts';
import { socketExcess } from '../socket-budget.ts';
import { workloadSeconds } from '../workload-duration.ts';
import { fractional, type Knob, sayable, whole } from './knob.ts';
import { atRate, withLoad, withTokens } from './turn-knob.ts';

/** More tokens than these are no plan for a load test. */
const MOST_TOKENS = 100;

/** What can be changed in the scenario as a whole. */
export const sharedKnobs = (
  scenario: Scenario,
  sizings: readonly Sizing[],
  conflict: FoundConflict,
  all: readonly FoundConflict[],
): readonly Knob[] => [
  ...togetherKnobs(scenario, sizings, conflict, all),
  ...fewerTokens({ scenario, sizings }, conflict),
  ...tokenKnobs(scenario, sizings, conflict),
  ...identityKnobs({ scenario, sizings }, conflict),
  ...delayKnobs(scenario, sizings, conflict),
];

/** Arrivals of which several are too much: all of them in proportion, where turning one alone would not do. */
function togetherKnobs(
  scenario: Scenario,
  sizings: readonly Sizing[],
  { kind, limit: name, workloads }: FoundConflict,
  all: readonly FoundConflict[],
): readonly Knob[] {
  const limit = scenario.limits.find((candidate) => candidate.name === name);
  const isAlone = all.some((other) => other.kind !== 'shared' && other.limit === name);
  const names = scenario.workloads
    .filter((workload) => workload.load.type === 'arrivals' && workloads.includes(workload.name))
    .map((workload) => workload.name);
  if (kind !== 'shared' || limit === undefined || !isAlone || names.length < 2) return [];
  const asked = sizings
    .filter(({ workload }) => workloads.includes(workload))
    .reduce((sum, { askedPerSecond, demand }) => sum + askedPerSecond * (demand.draws.get(limit.name) ?? 0), 0);
  return [
    {
      ...{ kind: 'rate', from: 100, towards: 'down', isWhole: false, farthest: 0.01 },
      guess: (100 * safePerSecond(limit, scenario.auth)) / asked,
      apply: (value) =>
        names.reduce(
          (changed, workload) =>
            withLoad(changed, workload, (load) =>
              load.type === 'arrivals' ? atRate(load, (peakRate(load.profile) * value) / 100) : load,
            ),
          scenario,
        ),
      say: (_, text) => `lower the rates of ${listed(names)} to ${text} % of what they are`,
    },
  ];
}

/** Tokens that come too slowly, or are renewed too often, for the limit of their calls. */
function fewerTokens(reckoning: Reckoning, conflict: FoundConflict): readonly Knob[] {
  const { scenario } = reckoning;
  const { auth } = scenario;
  const limit = scenario.limits.find(({ name }) => name === conflict.limit);
  if (auth.type !== 'oauth2-client-credentials' || limit === undefined || auth.tokens < 2) return [];
  if (slowTokens(reckoning, limit).length === 0) return [];
  return [
    {
      ...{ kind: 'tokens', from: auth.tokens, towards: 'down', ...whole, farthest: 1 },
      guess: 1,
      apply: (value) => withTokens(scenario, value),
      say: (value) => `use ${plural(value, 'token')}`,
    },
  ];
}

function tokenKnobs(scenario: Scenario, sizings: readonly Sizing[], conflict: FoundConflict): readonly Knob[] {
  const { auth } = scenario;
  const limit = scenario.limits.find(({ name }) => name === conflict.limit);
  if (auth.type !== 'oauth2-client-credentials' || limit?.scope !== 'token') return [];
  const excess =
    sizings.reduce((sum, sizing) => sum + sizing.askedPerSecond * (sizing.demand.draws.get(limit.name) ?? 0), 0) /
    ceilingPerSecond(limit, auth);
  return [
    {
      ...{ kind: 'tokens', from: auth.tokens, towards: 'up', ...whole, farthest: MOST_TOKENS },
      guess: auth.tokens * Math.max(1, excess),
      apply: (value) => withTokens(scenario, value),
      say: (value) =>
        `use ${plural(value, 'token')}, each with its own ${limit.name} quota (if production does so too)`,
    },
  ];
}

/** Sockets are counted for each identity, so more tokens have more of them. */
function identityKnobs(reckoning: Reckoning, { kind }: FoundConflict): readonly Knob[] {
  const { scenario } = reckoning;
  if (kind !== 'sockets' || scenario.auth.type !== 'oauth2-client-credentials') return [];
  const { tokens } = scenario.auth;
  return [
    {
      ...{ kind: 'tokens', from: tokens, towards: 'up', ...whole, farthest: MOST_TOKENS },
      guess: tokens * socketExcess(reckoning),
      apply: (value) => withTokens(scenario, value),
      say: (value) => `use ${plural(value, 'token')}, each of an identity of its own`,
    },
  ];
}

/** Workloads that are too much together, one after the other: the last of them begins when the others are done. */
function delayKnobs(scenario: Scenario, sizings: readonly Sizing[], conflict: FoundConflict): readonly Knob[] {
  const last = conflict.kind === 'shared' ? conflict.workloads.at(-1) : undefined;
  const workload = scenario.workloads.find(({ name }) => name === last);
  if (workload === undefined) return [];
  const ends = scenario.workloads.flatMap((other, index) => {
    if (other === workload || !conflict.workloads.includes(other.name)) return [];
    const seconds = holdEndSeconds(other) ?? workloadSeconds(scenario, other, sizings[index] as Sizing);
    return seconds === null ? [] : [seconds];
  });
  const start = workload.load.startSeconds;
  const end = Math.max(0, ...ends);
  if (end <= start) return [];
  return [
    {
      ...{ kind: 'split', from: Math.max(start, 0.01), towards: 'up', ...fractional },
      guess: end,
      farthest: Math.max(end, askedUntil(scenario, sizings)) + 1,
      apply: (value) => withLoad(scenario, workload.name, (load) => ({ ...load, startSeconds: sayable(value) })),
      say: (value) => `start ${workload.name} ${duration(sayable(value))} into the run`,
    },
  ];
}
