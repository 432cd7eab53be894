import { expect } from 'chai';
import { type ItemTally, itemBook } from '../../src/results/item-book.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import type { Step } from '../../src/spec/scenario.ts';
import { jtlRow } from '../support/jtl-row.ts';
import { httpStep } from '../support/scenario-builder.ts';

const get = httpStep({ name: 'get', method: 'GET', path: '/a', idempotent: true });
const put = httpStep({ name: 'put', method: 'PUT', path: '/b', idempotent: true });
const post = httpStep({ name: 'post', method: 'POST', path: '/c', idempotent: false });
const HASH = '0123456789abcdef';

/** The operation's row, and the one of its last attempt behind it, as the runtime writes them. */
function operation(
  step: string,
  outcome: string,
  { item = 1, code = outcome === 'ok' ? '200' : '', last = outcome } = {},
) {
  const own = { threadName: 'work 1-1', item: `${HASH}-0-${item}`, operation: `${step}${item}`, responseCode: code };
  return [
    jtlRow({ ...own, label: `op ${step}`, responseMessage: outcome, success: outcome === 'ok', outcome: last }),
    jtlRow({ ...own, label: step, success: outcome === 'ok', outcome: last }),
  ];
}
const lostAttempt = (step: string): readonly JtlRow[] => [
  jtlRow({
    ...{ threadName: 'work 1-1', item: `${HASH}-0-1`, operation: `${step}1`, label: step },
    ...{ success: false, outcome: 'connection' },
  }),
];
const choose = (...flows: readonly (readonly Step[])[]): Step => ({
  pointer: '',
  type: 'choose',
  options: flows.map((flow) => ({ weight: 1, flow })),
});
const twice = (...flow: readonly Step[]): Step => ({
  ...{ pointer: '', type: 'repeat', times: 2, everySeconds: null, forSeconds: null },
  flow,
});

const NONE: ItemTally = { done: 0, failed: 0, unknown: 0 };
const done = { ...NONE, done: 1 };
const failed = { ...NONE, failed: 1 };
const unknown = { ...NONE, unknown: 1 };

describe('the account of finite work', () => {
  const table: readonly {
    readonly name: string;
    readonly flow: readonly Step[];
    readonly rows: readonly (readonly JtlRow[])[];
    readonly wasCut?: boolean;
    readonly want: ItemTally | undefined;
  }[] = [
    { name: 'nothing sent', flow: [post], rows: [], want: undefined },
    { name: 'all good', flow: [get, post], rows: [operation('get', 'ok'), operation('post', 'ok')], want: done },
    {
      name: 'an answer that says no',
      flow: [post],
      rows: [operation('post', 'payload', { code: '400' })],
      want: failed,
    },
    { name: 'between attempts at the end', flow: [post], rows: [operation('post', 'unfinished')], want: failed },
    { name: 'in flight at the end', flow: [post], rows: [operation('post', 'unknown')], want: unknown },
    { name: 'in flight, idempotent', flow: [put], rows: [operation('put', 'unknown')], want: failed },
    { name: 'a lost answer', flow: [post], rows: [operation('post', 'connection')], want: unknown },
    { name: 'a lost answer, idempotent', flow: [put], rows: [operation('put', 'connection')], want: failed },
    { name: 'a request that never left', flow: [post], rows: [operation('post', 'connection_refused')], want: failed },
    {
      name: 'a gateway that gave up',
      flow: [post],
      rows: [operation('post', 'upstream', { code: '504' })],
      want: unknown,
    },
    { name: 'overload', flow: [post], rows: [operation('post', 'upstream', { code: '503' })], want: failed },
    { name: 'done with an odd answer', flow: [post], rows: [operation('post', 'assertion')], want: unknown },
    {
      name: 'given up after a lost answer',
      flow: [post],
      rows: [lostAttempt('post'), operation('post', 'gave_up_attempts', { last: 'throttled' })],
      want: unknown,
    },
    {
      name: 'the second of two steps failed, the first must not be repeated',
      flow: [post, put],
      rows: [operation('post', 'ok'), operation('put', 'server_error', { code: '500' })],
      want: unknown,
    },
    { name: 'a flow that stopped half-way', flow: [put, get], rows: [operation('put', 'ok')], want: failed },
    { name: 'one turn of two', flow: [twice(put)], rows: [operation('put', 'ok')], want: failed },
    { name: 'both turns', flow: [twice(put)], rows: [operation('put', 'ok'), operation('put', 'ok')], want: done },
    { name: 'a choice made', flow: [choose([get], [put, post])], rows: [operation('get', 'ok')], want: done },
    { name: 'half of an option', flow: [choose([get], [put, post])], rows: [operation('put', 'ok')], want: failed },
    { name: 'no option yet', flow: [get, choose([put], [post])], rows: [operation('get', 'ok')], want: failed },
    {
      name: 'cut while more may be in flight',
      flow: [get, post],
      rows: [operation('get', 'ok')],
      wasCut: true,
      want: unknown,
    },
    { name: 'cut, nothing to fear', flow: [get, put], rows: [operation('get', 'ok')], wasCut: true, want: failed },
    { name: 'cut after its end', flow: [post], rows: [operation('post', 'ok')], wasCut: true, want: done },
  ];
  for (const { name, flow, rows, wasCut = false, want } of table) {
    it(`an item is ${want === undefined ? 'not begun' : Object.entries(want).find(([, n]) => n > 0)?.[0]}: ${name}`, () => {
      const book = itemBook(flow);
      for (const row of rows.flat()) book.add(row);
      expect(book.tallies(wasCut).get(HASH)).to.deep.equal(want);
    });
  }

  it('equal rows are counted together, iteration by iteration', () => {
    const book = itemBook([post]);
    const iterations = ['ok', 'ok', 'unknown', 'payload'].map((outcome, item) => operation('post', outcome, { item }));
    for (const row of iterations.flat()) book.add(row);
    expect(book.tallies(false).get(HASH)).to.deep.equal({ done: 2, failed: 1, unknown: 1 });
  });
});
