/** The stand-in in a process of its own, so that nothing the bench does delays an answer. Started by `target.ts`. */
import process from 'node:process';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import { type Mock, startMock } from '../../src/mock/start-mock.ts';
import { isAttempt } from '../../src/mock/truth/ground-truth.ts';
import { scenarioOf } from '../../test/support/scenario-of.ts';
import type { FromTarget, ToTarget } from './target-protocol.ts';

const events: MockEvent[] = [];
const arrivals: number[] = [];
let mock: Mock | undefined;

const answer = (message: FromTarget): void => {
  process.send?.(message, undefined, undefined, () => {
    if (message.type !== 'started') process.disconnect?.();
  });
};

async function start({ spec, files, recording }: Extract<ToTarget, { type: 'start' }>): Promise<void> {
  mock = await startMock({
    scenario: scenarioOf(spec, files).scenario,
    timeScale: 1,
    onEvent: (event) => {
      if (recording === 'events') events.push(event);
      if (isAttempt(event.kind)) arrivals.push(event.t);
    },
  });
  answer({ type: 'started', properties: mock.properties });
}

async function stop(): Promise<void> {
  if (mock === undefined) throw new Error('not started');
  // Sockets still open at the end are counted before they are closed.
  const { openSockets } = mock.summary();
  await mock.stop();
  const summary = { ...mock.summary(), openSockets };
  answer({ type: 'stopped', events, arrivals: Float64Array.from(arrivals).sort(), summary });
}

process.on('message', (message: ToTarget) => {
  (message.type === 'start' ? start(message) : stop()).catch((problem: unknown) => {
    answer({ type: 'failed', why: problem instanceof Error ? `${problem.stack}` : String(problem) });
  });
});
// The bench has gone: whatever still runs in here serves nobody.
process.on('disconnect', () => setTimeout(() => process.exit(), 1_000).unref());
