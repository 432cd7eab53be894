import { expect } from 'chai';
import { FORECAST_DEFAULTS, forecast } from '../../../src/capacity/forecast/forecast.ts';
import type { Scenario } from '../../../src/spec/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

/** A workload has at most 100,000 users. */
const MOST_USERS = 100_000;

const crowd = (loadOf: (users: number) => object, users: number): Scenario =>
  scenarioOf({
    name: 'crowd',
    intent: 'respect',
    target: { url: 'http://api.example.com' },
    limits: { quota: { type: 'fixed-window', allow: 300, per: '60s' } },
    workloads: Object.fromEntries(
      Array.from({ length: users / MOST_USERS }, (_, index) => [
        `work-${index}`,
        {
          load: loadOf(MOST_USERS),
          flow: [{ type: 'http', name: `get ${index}`, method: 'GET', path: `/${index}`, limits: ['quota'] }],
        },
      ]),
    ),
  }).scenario;

describe('a forecast of a crowd', function () {
  this.timeout(60_000);
  const MOST_EVENTS = 50_000;
  const loads: readonly { readonly name: string; readonly loadOf: (users: number) => object }[] = [
    { name: 'at once', loadOf: (users) => ({ type: 'users', users, for: '10m' }) },
    { name: 'slowly', loadOf: (users) => ({ type: 'users', users, for: '10m', rampUp: '5m' }) },
    {
      name: 'in a Concurrency Thread Group',
      loadOf: (users) => ({ type: 'users', users, for: '10m', threadGroup: 'concurrency' }),
    },
    {
      name: 'in stages',
      loadOf: (users) => ({
        type: 'users',
        stages: [
          { type: 'ramp', from: 0, to: users, for: '1m' },
          { type: 'hold', users, for: '10m' },
        ],
      }),
    },
  ];
  for (const users of [MOST_USERS, 10 * MOST_USERS])
    for (const { name, loadOf } of loads) {
      it(`of ${users} users who come ${name} is cut, and says so`, () => {
        const scenario = crowd(loadOf, users);
        const expected = forecast(scenario, { ...FORECAST_DEFAULTS, mostEvents: MOST_EVENTS });
        expect(expected.cutSeconds).to.not.equal(null);
        expect(expected.seeds).to.equal(1);
        expect(expected.attempts.median).to.be.at.most(MOST_EVENTS);
        const begun = expected.workloads.reduce((sum, { iterations }) => sum + iterations.median, 0);
        expect(begun).to.be.at.most(MOST_EVENTS);
      });
    }
});
