import { expect } from 'chai';
import type { SimulationOptions } from '../../../src/capacity/forecast/simulate.ts';
import { simulateSpec, total } from './rows.ts';

const open = { type: 'websocket-open', name: 'open', path: '/a', limits: ['sockets'] };
const ping = { type: 'websocket-ping', name: 'ping', assume: { time: { p50: '10ms' } } };
const pause = { type: 'pause', for: '1s' };
const play = (
  load: object,
  flow: readonly object[],
  limit: object,
  intent = 'resilience',
  options: Partial<SimulationOptions> = {},
) =>
  simulateSpec(
    {
      name: 'sockets',
      intent,
      target: { url: 'http://api.example.com', websocketUrl: 'ws://api.example.com' },
      limits: { sockets: limit },
      retry: { policy: 'none' },
      workloads: { work: { load: { type: 'users', ...load }, flow } },
      mock: { latency: { p50: '200ms' } },
    },
    {},
    options,
  );
const loop = { type: 'repeat', times: 4, flow: [open, ping, pause] };
const plenty = { type: 'fixed-window', allow: 1000, per: '60s' };

describe('an open step, simulated', () => {
  it('does nothing while the socket is open', () => {
    const run = play({ users: 3, iterations: 1 }, [loop], plenty);
    expect(run.attempts).to.equal(3);
    // Open at 0.2 s, then four turns of a ping and a pause: the last answer to a request is that to the handshake.
    expect(run.endSeconds).to.equal(0.2);
  });

  it('opens a socket that was closed', () => {
    const close = { type: 'websocket-close', name: 'close' };
    const run = play({ users: 3, iterations: 1 }, [{ ...loop, flow: [open, ping, close, pause] }], plenty);
    expect(run.attempts).to.equal(3 * 4);
  });

  it('holds one permit for a socket, which is free again when the user leaves', () => {
    const run = play({ users: 6, iterations: 1 }, [loop], { type: 'concurrency', max: 2 }, 'respect');
    // Two at a time, each for 0.2 + 4 x 1.01 = 4.24 s: handshakes end at 0.2, 4.44 and 8.68 s.
    expect(total(run, 'ok')).to.equal(6);
    expect(run.endSeconds).to.be.closeTo(8.68, 1e-9);
  });

  it('stays open from one iteration to the next', () => {
    const run = play({ users: 3, for: '60s' }, [loop], plenty);
    expect(run.attempts).to.equal(3);
    expect(run.iterations.get('work')).to.equal(3 * 15);
  });

  it('has a socket of its own for each thread, which an Open Model group has for each arrival', () => {
    const arrivals = { type: 'arrivals', rate: '1/s', for: '10s', threadGroup: 'open-model' };
    expect(play(arrivals, [open, ping], plenty).attempts).to.equal(10);
    expect(play({ ...arrivals, threadGroup: 'arrivals' }, [open, ping], plenty).attempts).to.be.below(10);
  });

  it('is bounded where iterations take no time', () => {
    const often = { type: 'repeat', times: 1_000_000, flow: [open] };
    const run = play({ users: 1, for: '1h' }, [often], plenty, 'resilience', { mostEvents: 50_000 });
    expect(run.attempts).to.equal(1);
    expect(run.cutSeconds).to.equal(0.2);
  }).timeout(10_000);
});
