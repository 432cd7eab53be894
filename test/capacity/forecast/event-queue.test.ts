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

  it('does so while events set new ones', () => {
    const after = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 })), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(after, { maxLength: 200 }), (steps) => {
        const queue = createEventQueue();
        const due = new Map<number, { seconds: number; order: number }>();
        let order = 0;
        const set = (id: number, seconds: number): void => {
          queue.schedule(id, seconds);
          due.set(id, { seconds, order: order++ });
        };
        for (let id = 0; id < 10; id++) set(id, id % 3);
        for (const events of steps) {
          const [next] = [...due].sort(([, a], [, b]) => a.seconds - b.seconds || a.order - b.order);
          expect(queue.pop()).to.equal(next?.[0] ?? -1);
          if (next === undefined) break;
          due.delete(next[0]);
          for (const [id, wait] of events) set(id, queue.seconds() + wait);
        }
      }),
    );
  });
});
