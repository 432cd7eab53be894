import { expect } from 'chai';
import { countingServer } from '../support/counting-server.ts';
import { runAgainst } from '../support/run-against.ts';

const users = (name: string, stages: readonly object[]): object => ({
  load: { type: 'users', stages, pause: '50ms' },
  flow: [{ type: 'http', name, method: 'GET', path: '/' }],
});

/** Whole seconds from the start of the groups to those lines of the log that tell of a workload's threads. */
function secondsOf(log: string, workload: string, what: 'started' | 'finished'): readonly number[] {
  const millis = (line: string): number => Date.parse(`${line.slice(0, 10)}T${line.slice(11, 23).replace(',', '.')}Z`);
  const lines = log.split('\n');
  const start = lines.find((line) => line.includes('Starting thread group number 1 '));
  const pattern = new RegExp(`Thread ${what}: ${workload}\\d`);
  return lines
    .filter((line) => pattern.test(line))
    .map((line) => Math.round((millis(line) - millis(start ?? '')) / 1000))
    .sort((a, b) => a - b);
}

describe('users over time in the real engine', function () {
  this.timeout(120_000);

  it('come and leave when the line has passed them, however rows are cut', async () => {
    const server = await countingServer();
    try {
      const { log, errors } = await runAgainst({
        name: 'stages',
        target: { url: `http://127.0.0.1:${server.port}` },
        retry: { policy: 'none' },
        workloads: {
          rise: users('get', [
            { type: 'ramp', from: 0, to: 3, for: '6s' },
            { type: 'steps', from: 3, to: 1, step: 1, every: '2s' },
          ]),
          fall: users('get too', [
            { type: 'steps', from: 1, to: 3, step: 1, every: '2s' },
            { type: 'ramp', from: 3, to: 0, for: '6s' },
          ]),
        },
      });
      expect(errors).to.deep.equal([]);
      expect(secondsOf(log, 'rise 1-', 'started')).to.deep.equal([2, 4, 6]);
      expect(secondsOf(log, 'rise 1-', 'finished')).to.deep.equal([8, 10, 12]);
      expect(secondsOf(log, 'fall 2-', 'started')).to.deep.equal([0, 2, 4]);
      expect(secondsOf(log, 'fall 2-', 'finished')).to.deep.equal([8, 10, 12]);
    } finally {
      server.close();
    }
  });
});
