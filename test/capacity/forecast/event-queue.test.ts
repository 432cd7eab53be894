import { expect } from 'chai';
import fc from 'fast-check';
import { createEventQueue } from '../../../src/capacity/forecast/event-queue.ts';

describe('the event queue', () => {
  it('gives ids in the order of their latest moments, equal ones as they were set', () => {
    const moment = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), moment)), (calls) => {
        const queue = createEventQueue();
        const due = new Map<number, { readonly seconds: number; readonly order: number }>();
        for (const [order, [id, seconds]] of calls.entries()) {
          queue.schedule(id, seconds);
          due.set(id, { seconds, order });
        }
        const expected = [...due].sort(([, a], [, b]) =>
          a.seconds === b.seconds ? a.order - b.order : a.seconds - b.seconds,
        );
        for (const [id, { seconds }] of expected) {
          expect(queue.pop()).to.equal(id);
          expect(queue.seconds()).to.equal(seconds);
        }
        expect(queue.pop()).to.equal(-1);
      }),
    );
  });
});
