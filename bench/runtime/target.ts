import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SpecFiles } from '../../test/support/scenario-of.ts';
import type { FromTarget, Recorded, Recording, ToTarget } from './target-protocol.ts';

const program = fileURLToPath(new URL('target-process.ts', import.meta.url));

/** A running stand-in; `stop` ends it and gives what it saw. */
export type Target = {
  readonly properties: Readonly<Record<string, string>>;
  readonly stop: () => Promise<Recorded>;
};

/** Starts the stand-in of a spec in a process of its own. Throws what it complains about. */
export async function startTarget(spec: object, files: SpecFiles, recording: Recording): Promise<Target> {
  const child = fork(program, { serialization: 'advanced' });
  const send = (message: ToTarget): void => {
    child.send(message);
  };
  const started = answerOf(child);
  send({ type: 'start', spec, files, recording });
  const answer = await started;
  if (answer.type !== 'started') throw new Error('the target answered out of turn');
  return {
    properties: answer.properties,
    stop: async () => {
      const stopped = answerOf(child);
      send({ type: 'stop' });
      const last = await stopped;
      if (last.type !== 'stopped') throw new Error('the target answered out of turn');
      return last;
    },
  };
}

/** The next message; a target that fails or ends without one is an error. */
function answerOf(child: ChildProcess): Promise<FromTarget> {
  return new Promise((resolve, reject) => {
    // The channel closes behind the last message; the process may have ended before that one is read.
    const ended = (): void => reject(new Error(`the target ended with ${child.exitCode}`));
    child.once('disconnect', ended);
    child.once('message', (message) => {
      child.off('disconnect', ended);
      const answer = message as FromTarget;
      if (answer.type === 'failed') reject(new Error(answer.why));
      else resolve(answer);
    });
  });
}
