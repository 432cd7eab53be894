import { expect } from 'chai';
import { scaleLimit } from '../../src/capacity/limiters/create-limiter.ts';
import { scaleScenario } from '../../src/capacity/scale-scenario.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { exampleNames, loadFolder } from '../examples/load-example.ts';

function scenarioOf(example: string, variant?: string): Scenario {
  const { value } = loadFolder(`examples/${example}`, variant);
  if (!value) throw new Error(`${example} does not load`);
  return value.scenario;
}

describe('scaleScenario', () => {
  it('leaves a scenario alone at scale 1', () => {
    const scenario = scenarioOf('user-flow');
    expect(scaleScenario(scenario, 1)).to.equal(scenario);
  });

  const windows = [
    // 300 per 60 s at 0.25: 15 s, 5/s x 15 s = 75.
    { timeScale: 0.25, want: { perSeconds: 15, allow: 75 } },
    // 0.6 s would be too short for a Retry-After in whole seconds.
    { timeScale: 0.01, want: { perSeconds: 6, allow: 30 } },
    { timeScale: 2, want: { perSeconds: 120, allow: 600 } },
  ];
  for (const { timeScale, want } of windows) {
    it(`keeps the rate of a window at scale ${timeScale}`, () => {
      expect(scaleScenario(scenarioOf('wfm-bulk-500'), timeScale).limits[0]).to.include(want);
    });
  }

  it('rounds half a permit of a scaled window up, as the plan does', () => {
    const window = { type: 'fixed-window', name: 'token', scope: 'org', safety: 1, backgroundPerSecond: 0 } as const;
    const scaled = [5, 24, 25, 35, 45].map((allow) => scaleLimit({ ...window, allow, perSeconds: 60 }, 0.1));
    // per 6 s: 0.5, 2.4, 2.5, 3.5 and 4.5, and never less than one.
    expect(scaled.map((limit) => limit.type === 'fixed-window' && [limit.allow, limit.perSeconds])).to.deep.equal([
      [1, 6],
      [2, 6],
      [3, 6],
      [4, 6],
      [5, 6],
    ]);
  });

  it('scales pauses, holds and finite work, and neither rates nor users nor response times', () => {
    const items = scaleScenario(scenarioOf('wfm-bulk-500'), 0.1).workloads[0];
    expect(items?.load).to.include({ items: 50, withinSeconds: 30, ratePerSecond: 4 });
    expect(items?.flow[0]).to.deep.include({ assumed: { p50Seconds: 0.18, p95Seconds: 0.45 } });
    const users = scaleScenario(scenarioOf('wfm-bulk-500', 'as-posted'), 0.1).workloads[0];
    expect(users?.load).to.deep.include({
      stages: [{ from: 50, to: 50, seconds: 0 }],
      pauseSeconds: 0.2,
      seconds: null,
    });
  });

  for (const example of exampleNames) {
    it(`scales ${example} there and back, whole numbers and short windows excepted`, () => {
      const scenario = scenarioOf(example);
      const back = scaleScenario(scaleScenario(scenario, 2), 0.5);
      const short = scenario.limits.filter((limit) => 'perSeconds' in limit && limit.perSeconds < 6);
      const others = ({ limits }: Scenario) => limits.filter(({ name }) => !short.some((limit) => limit.name === name));
      expect({ ...back, limits: others(back) }).to.deep.equal({ ...scenario, limits: others(scenario) });
    });
  }
});
