import { expect } from 'chai';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { otherOutcomes, renderResultTable } from '../../src/results/render-table.ts';
import { type RunSummary, summariser } from '../../src/results/summarise.ts';
import { loadFolder } from '../examples/load-example.ts';
import { jtlRow } from '../support/jtl-row.ts';

const operation = (outcome: string, id = ''): JtlRow =>
  jtlRow({ label: 'op update schedule', operation: id, success: outcome === 'ok', responseMessage: outcome });

function summarise(example: string | null, rows: readonly JtlRow[]): RunSummary {
  const scenario = example === null ? null : (loadFolder(`examples/${example}`).value?.scenario ?? null);
  const sum = summariser(scenario);
  for (const each of rows) sum.add(each);
  return sum.summary();
}

describe('summariser', () => {
  it('keeps attempts, operations, token calls and transactions apart', () => {
    const { workloads, tokenCalls, rows } = summarise('wfm-bulk-500', [
      jtlRow({ label: 'token' }),
      jtlRow({ timestamp: 1_000_000, operation: 'a', responseCode: '429', success: false, retryAfter: '2' }),
      jtlRow({ timestamp: 1_002_500, operation: 'a' }),
      jtlRow({ timestamp: 1_003_000, operation: 'b', responseCode: '500', success: false }),
      jtlRow({ timestamp: 1_004_000, operation: 'c' }),
      operation('ok', 'a'),
      operation('server_error', 'b'),
      operation('ok', 'c'),
      jtlRow({
        label: 'a group',
        responseMessage: 'Number of samples in transaction : 2, number of failing samples : 0',
      }),
    ]);
    expect({ tokenCalls, rows }).to.deep.equal({ tokenCalls: 1, rows: 9 });
    expect(workloads).to.deep.equal([
      {
        workload: 'update-schedules',
        attempts: 4,
        accepted: 2,
        rejected: 1,
        earlyRetries: 0,
        operations: 3,
        completed: 2,
        maybeDone: 0,
        withoutRow: 0,
        otherSamples: 0,
        otherFailures: 0,
        outcomes: { ok: 2, server_error: 1 },
        // 4 starts, so 3 gaps, in 4 s.
        offeredPerSecond: 0.75,
        goodputPerSecond: 0.375,
        firstAt: 1_000_000,
        lastAt: 1_004_000,
      },
    ]);
  });

  const early = [
    { name: 'before its time', startMs: 2_090, want: 1 },
    { name: 'within the clocks’ tolerance', startMs: 2_098, want: 0 },
    { name: 'in time', startMs: 2_100, want: 0 },
  ];
  for (const { name, startMs, want } of early) {
    it(`counts a retry that comes ${name} ${want} times as early`, () => {
      const { workloads } = summarise('wfm-bulk-500', [
        // Answered at +100 ms, with 2 s to wait: not before +2,100 ms.
        jtlRow({ operation: 'a', responseCode: '429', success: false, retryAfter: '2' }),
        jtlRow({ operation: 'b', timestamp: 1_000_500 }),
        jtlRow({ operation: 'a', timestamp: 1_000_000 + startMs }),
      ]);
      expect(workloads[0]?.earlyRetries).to.equal(want);
    });
  }

  it('counts bare attempts as operations, and silent steps apart', () => {
    const thread = { threadName: 'converse 1-1' };
    const { workloads } = summarise('websocket-echo', [
      jtlRow({ ...thread, label: 'open' }),
      jtlRow({ ...thread, label: 'op open' }),
      jtlRow({ ...thread, label: 'send greeting' }),
      jtlRow({ ...thread, label: 'send greeting', success: false, responseCode: '500' }),
      jtlRow({ ...thread, label: 'read greeting', success: false }),
      jtlRow({ ...thread, label: 'ping' }),
    ]);
    expect(workloads[0]).to.include({
      workload: 'converse',
      attempts: 3,
      operations: 3,
      completed: 2,
      otherSamples: 2,
      otherFailures: 1,
    });
  });

  it('names what belongs to no known workload after its thread group, wherever the engine ran', () => {
    const { workloads } = summarise(null, [
      jtlRow({ threadName: 'browse 2-17' }),
      jtlRow({ threadName: '10.0.0.7:1099-browse 2-3' }),
    ]);
    expect(workloads.map(({ workload, attempts }) => [workload, attempts])).to.deep.equal([['browse', 2]]);
  });

  it('gives every workload of the scenario a line, also without rows', () => {
    const { workloads } = summarise('wfm-bulk-500', []);
    expect(workloads).to.have.length(1);
    expect(workloads[0]).to.include({ attempts: 0, offeredPerSecond: 0, goodputPerSecond: 0, firstAt: null });
  });

  it('renders as a table of what was asked and what came of it', () => {
    const { workloads } = summarise('wfm-bulk-500', [
      jtlRow({ timestamp: 1_000_000 }),
      jtlRow({ timestamp: 1_000_250, responseCode: '429', success: false }),
      operation('ok'),
      operation('gave_up_attempts'),
    ]);
    const asked = [{ workload: 'update-schedules', perSecond: 4, operations: 1500 }];
    expect(renderResultTable(workloads, asked)).to.deep.equal([
      'workload           asked  offered  goodput  429s  early retries   completed',
      'update-schedules  4.00/s   4.00/s   2.00/s     1              0  1 of 1,500',
    ]);
    expect(workloads.map(otherOutcomes)).to.deep.equal(['gave_up_attempts 1']);
  });
});
