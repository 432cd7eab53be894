import { expect } from 'chai';
import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import { runSpec } from '../support/run-spec.ts';

/** So many clients come at once to a quota of so many in three seconds. */
const CROWD = 30;
const ALLOWED = 10;
const POLICIES = ['none', 'constant-pause', 'retry-after-only', 'genesys-sdk', 'recommended'] as const;
const target = { url: 'https://api.example.com' };

type Seen = { readonly events: readonly MockEvent[]; readonly summary: MockSummary; readonly results: string };

async function see(spec: object): Promise<Seen> {
  const { events, summary, run } = await runSpec({ target, ...spec });
  if (run.errors.length > 0) throw new Error(JSON.stringify(run.errors));
  return { events, summary, results: run.results };
}

/** One workload for each policy, each before a limit of its own. */
const sideBySide = (policies: readonly string[], users: number, limit: object): object => ({
  intent: 'resilience',
  limits: Object.fromEntries(policies.map((policy) => [policy, limit])),
  workloads: Object.fromEntries(
    policies.map((policy) => [
      policy,
      {
        load: { type: 'users', users, iterations: 1 },
        retry: { policy },
        flow: [{ type: 'http', name: policy, method: 'POST', path: `/${policy}`, limits: [policy] }],
      },
    ]),
  ),
});

/** The plan believes in 8/s; the target allows what the others get too. */
const crowdWith = (intent: string): object => ({
  name: intent,
  intent,
  limits: { orders: { type: 'token-bucket', rate: '8/s', safety: 1 } },
  retry: { policy: 'recommended', attempts: 20, budget: 5 },
  workloads: {
    work: {
      load: { type: 'users', users: CROWD, iterations: 1 },
      flow: [{ type: 'http', name: 'place order', method: 'POST', path: '/orders', limits: ['orders'] }],
    },
  },
  mock: {
    limits: { orders: { type: 'fixed-window', allow: ALLOWED, per: '3s' } },
    latency: { p50: '20ms' },
  },
});

/** Seconds from each rejection to the next attempt of its operation, and what it was told to wait. */
function returns(events: readonly MockEvent[]): readonly { readonly gap: number; readonly told: number | null }[] {
  const last = new Map<string, MockEvent>();
  return events
    .toSorted((a, b) => a.t - b.t)
    .flatMap((event) => {
      if (event.operation === null) return [];
      const before = last.get(event.operation);
      last.set(event.operation, event);
      return before ? [{ gap: (event.t - before.t - before.ms) / 1000, told: before.retryAfter }] : [];
    });
}

/** Most attempts after the first in any second. */
function peakOfRetries(events: readonly MockEvent[]): number {
  const times = events.filter(({ attempt }) => (attempt ?? 1) > 1).map(({ t }) => t);
  return Math.max(0, ...times.map((from) => times.filter((t) => t >= from && t < from + 1000).length));
}

/** A loaded machine sends late, never early. */
const LATE_SECONDS = 1.5;

describe('retry policies, as the target sees them', function () {
  this.timeout(240_000);
  let crowd: Seen;
  let untold: Seen;
  let respect: Seen;
  let probe: Seen;
  before(async () => {
    const answers = { latency: { p50: '20ms' } };
    [crowd, untold, respect, probe] = await Promise.all([
      see({
        name: 'crowd',
        ...sideBySide(POLICIES, CROWD, { type: 'fixed-window', allow: ALLOWED, per: '3s' }),
        mock: answers,
      }),
      // One client is served, the other rejected for seven seconds, and nobody says for how long.
      see({
        name: 'untold',
        ...sideBySide(POLICIES.slice(1), 2, { type: 'fixed-window', allow: 1, per: '7s', safety: 1 }),
        mock: { ...answers, retryAfter: 'none' },
      }),
      see(crowdWith('respect')),
      see(crowdWith('probe')),
    ]);
  });
  const of = ({ events }: Seen, step: string): readonly MockEvent[] => events.filter((event) => event.step === step);
  const served = (events: readonly MockEvent[]): number => events.filter(({ status }) => status < 300).length;
  const early = (events: readonly MockEvent[]): number => events.filter((event) => event.early).length;

  it('none: one attempt each, and what is rejected is lost', () => {
    const events = of(crowd, 'none');
    expect(events).to.have.length(CROWD);
    // A slow start may reach into the second window.
    expect(served(events)).to.be.within(ALLOWED, 2 * ALLOWED);
  });

  it('constant-pause: comes back after two seconds whatever it was told', () => {
    const events = of(crowd, 'constant-pause');
    for (const { gap } of returns(events)) expect(gap).to.be.within(1.995, 2 + LATE_SECONDS);
    expect(early(events)).to.be.greaterThan(0);
    expect(events.length).to.be.within(2 * CROWD, 4 * CROWD);
  });

  for (const policy of ['retry-after-only', 'genesys-sdk'] as const) {
    it(`${policy}: nobody early, and all come back together`, () => {
      const events = of(crowd, policy);
      expect(early(events)).to.equal(0);
      for (const { gap, told } of returns(events)) {
        expect(gap).to.be.within((told ?? Number.NaN) - 0.005, (told ?? 0) + LATE_SECONDS);
      }
      expect(peakOfRetries(events)).to.be.at.least(ALLOWED + 2);
      expect(served(events)).to.equal(CROWD);
    });
  }

  it('recommended without a gate: never early, spread out, within its budget', () => {
    const events = of(crowd, 'recommended');
    expect(early(events)).to.equal(0);
    // 10 + 0.1 x operations, which are those of all workloads with a policy: four crowds.
    expect(events.length - CROWD).to.be.within(5, 10 + 0.4 * CROWD);
    // 30 clients / (10 per 3 s) = 9 s.
    for (const { gap, told } of returns(events)) {
      expect(gap).to.be.within((told ?? Number.NaN) - 0.005, (told ?? 0) + 9 + LATE_SECONDS);
    }
    expect(peakOfRetries(events)).to.be.below(peakOfRetries(of(crowd, 'retry-after-only')));
  });

  it('respect: a gate spaces the crowd, and one rejection closes it for all', () => {
    expect(respect.summary.admitted).to.equal(CROWD);
    expect(respect.summary.early).to.equal(0);
    expect(respect.summary.rejected).to.be.within(1, CROWD / 2);
  });

  it('probe: no gate and no cooldown hide the limit', () => {
    expect(probe.summary.early).to.equal(0);
    expect(probe.summary.admitted).to.equal(CROWD);
    expect(probe.summary.rejected).to.be.at.least(ALLOWED);
    expect(probe.summary.rejected).to.be.greaterThan(respect.summary.rejected);
  });

  it('where the target names no time, each has a pause of its own', () => {
    const gapsOf = (step: string): readonly number[] => returns(of(untold, step)).map(({ gap }) => gap);
    for (const [policy, seconds] of [
      ['retry-after-only', 1],
      ['constant-pause', 2],
      ['genesys-sdk', 3],
    ] as const) {
      // Four attempts are given up within the seven seconds; the SDK's fourth comes after them.
      expect(gapsOf(policy), policy).to.have.length(3);
      for (const gap of gapsOf(policy)) expect(gap, policy).to.be.within(seconds - 0.005, seconds + LATE_SECONDS);
    }
    // Full jitter: at most 1, 2 and 4 s.
    const gaps = gapsOf('recommended');
    expect(gaps.length).to.be.within(1, 3);
    for (const [n, gap] of gaps.entries()) expect(gap).to.be.within(0, 2 ** n + LATE_SECONDS);
  });
});
