import { expect } from 'chai';
import { call, explainQuestion } from './explain-question.ts';

describe('what users ask who come more slowly than they go', () => {
  const sentence = (load: object): string | undefined =>
    explainQuestion({
      ...{ intent: 'resilience', retry: { policy: 'none' } },
      limits: { quota: { type: 'fixed-window', allow: 10, per: '60s' } },
      workloads: { work: { load: { type: 'users', ...load }, flow: [call('900ms', ['quota'])] } },
    }).conflicts[0]?.sentence;

  it('is said as the work of all of them in the time in which they come', () => {
    expect(sentence({ users: 100, iterations: 2, rampUp: '1m' })).to.match(
      /^100 users x 2 \/ 60 s = 3\.333\/s against 0\.167\/s of quota: /,
    );
  });

  it('is said as that of one where each is gone before the next one comes', () => {
    expect(sentence({ users: 20, iterations: 2, rampUp: '1m' })).to.match(
      /^1 user \/ 0\.9 s = 1\.111\/s against 0\.167\/s of quota: /,
    );
  });

  it('is not what a pause makes of it', () => {
    const load = { users: 100, iterations: 2, pause: '1s' };
    expect(sentence({ ...load, rampUp: '1m' })).not.to.include('The pause');
    expect(sentence({ ...load, for: '1m' })).to.be.a('string');
  });
});
