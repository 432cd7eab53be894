import { expect } from 'chai';
import { forecast } from '../../src/capacity/forecast/forecast.ts';
import { explain } from '../../src/explain/explain.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { call, questionOf } from './explain-question.ts';

const explained = (load: object, limits: object, options = {}) => {
  const step = call('200ms', Object.keys(limits));
  const scenario = questionOf({ intent: 'resilience', limits, workloads: { work: { load, flow: [step] } } });
  return explain(scenario, { forecast: forecast(scenario, { seeds: 1, ...options }) });
};

const arrivals = { type: 'arrivals', rate: '10/s', for: '3m' };
const minute = { quota: { type: 'fixed-window', allow: 60, per: '60s' } };

describe('arrivals that a simulation never begins', () => {
  it('are those that find every thread in a wait, and are said beside the answer', () => {
    const explanation = explained(arrivals, minute);
    const [workload] = explanation.forecast?.workloads ?? [];
    const begun = workload?.iterations.median ?? 0;
    // Four threads, and each waits for up to a minute.
    expect(begun).to.be.within(60, 900);
    expect(workload?.neverStarted).to.deep.equal({ median: 1800 - begun, low: 1800 - begun, high: 1800 - begun });
    const never = (1800 - begun).toLocaleString('en');
    expect(explanation.workloads[0]?.answer).to.equal(
      `4 threads at 10/s start 1,800 iterations in 3 min. In the forecast ${never} of them never begin: waits at gates and ` +
        'before retries keep the threads busy for longer.',
    );
    expect(renderExplanation(explanation)).to.match(new RegExp(`\n {4}never begun +${never}\n`));
  });

  it('are not said where all begin', () => {
    const explanation = explained(arrivals, {});
    expect(explanation.forecast?.workloads[0]?.neverStarted?.median).to.be.within(0, 1);
    expect(explanation.workloads[0]?.answer).to.equal('4 threads at 10/s start 1,800 iterations in 3 min.');
  });

  it('are not told from those that had no time to, where the simulation was cut', () => {
    const explanation = explained(arrivals, {}, { mostEvents: 500 });
    expect(explanation.forecast?.cutSeconds).to.be.a('number');
    expect(explanation.forecast?.workloads[0]?.neverStarted).to.equal(null);
  });

  it('are not counted of users, who begin as often as they can', () => {
    const explanation = explained({ type: 'users', users: 2, for: '10s' }, {});
    expect(explanation.forecast?.workloads[0]?.neverStarted).to.equal(null);
  });
});

describe('a flow that takes no time', () => {
  it('is said to be no simulation of anything', () => {
    const flow = [{ type: 'pause', for: '0s' }];
    const scenario = questionOf({ workloads: { work: { load: { type: 'users', users: 1, for: '10s' }, flow } } });
    // Whether it is cut is a matter of the simulation; what is said of a cut at its first moment is not.
    const cut = { ...forecast(scenario, { seeds: 1, mostEvents: 1000 }), cutSeconds: 0 };
    const text = renderExplanation(explain(scenario, { forecast: cut })).replaceAll(/\s+/g, ' ');
    expect(text).to.include('This cannot be simulated: its iterations take no time');
    expect(text).not.to.include('of the first 0 s');
  });
});
