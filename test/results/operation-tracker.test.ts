import { expect } from 'chai';
import { closingReport } from '../../src/results/closing-report.ts';
import { operationTracker } from '../../src/results/operation-tracker.ts';
import { jtlRow } from '../support/jtl-row.ts';

const attempt = (operation: string, outcome = 'ok', threadName = 'work 1-1') =>
  jtlRow({ operation, outcome, threadName });
const ended = (operation: string, responseMessage: string, responseCode = '') =>
  jtlRow({
    ...{ operation, responseMessage, responseCode, threadName: 'work 1-1', label: 'op update schedule' },
    success: responseMessage === 'ok',
  });

describe('operationTracker', () => {
  it('counts operations that have attempts and no row of their own', () => {
    const tracker = operationTracker();
    tracker.attempt(attempt('a', 'throttled'));
    tracker.operation(ended('a', 'ok'));
    // The last attempt of an operation comes behind its row, and a bare step of the thread still carries its id.
    tracker.attempt(attempt('a'));
    tracker.attempt(attempt('a', ''));
    expect(tracker.withoutRow()).to.equal(0);
    tracker.attempt(attempt('b', 'throttled'));
    tracker.attempt(attempt('c', 'throttled', 'work 1-2'));
    expect(tracker.withoutRow()).to.equal(2);
  });

  const table = [
    { name: 'in flight at the end', lost: false, row: ended('a', 'unknown'), want: true },
    { name: 'a lost answer', lost: false, row: ended('a', 'timeout_read'), want: true },
    { name: 'a gateway that gave up', lost: false, row: ended('a', 'upstream', '502'), want: true },
    { name: 'given up after a lost answer', lost: true, row: ended('a', 'gave_up_budget', '429'), want: true },
    { name: 'given up', lost: false, row: ended('a', 'gave_up_budget', '429'), want: false },
    { name: 'never sent', lost: false, row: ended('a', 'connection_refused'), want: false },
    { name: 'done after a lost answer', lost: true, row: ended('a', 'ok'), want: false },
  ];
  for (const { name, lost, row, want } of table) {
    it(`${want ? 'nobody knows' : 'it is known'} whether it was done: ${name}`, () => {
      const tracker = operationTracker();
      if (lost) tracker.attempt(attempt('a', 'connection'));
      expect(tracker.operation(row)).to.equal(want);
    });
  }
});

describe('closingReport', () => {
  const line = '2026-01-01 00:00:00,000 INFO loadwright: operations 9, ok 4, failed 2, unsent 3, attempts 8, retries 2';

  it("reads the runtime's last words", () => {
    expect(closingReport(`something\n${line}\nmore\n`)).to.deep.equal({
      ...{ started: 9, ok: 4, failed: 2, unsent: 3 },
      ...{ attempts: 8, retries: 2 },
    });
  });

  it('is nothing for a run that was cut', () => expect(closingReport('something\n')).to.equal(null));
});
