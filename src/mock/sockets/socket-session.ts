import type { RawData, WebSocket } from 'ws';
import type { Caller } from '../limiters/limit-book.ts';
import type { MockStep } from '../routes/route.ts';
import type { Stage } from '../server/stage.ts';
import { nowMs } from '../truth/clock.ts';
import type { OpenSocket } from './open-sockets.ts';
import type { FrameRule, PingRule, SocketAnswer } from './socket-script.ts';

export type SocketSession = {
  readonly socket: WebSocket;
  /** As faults see it. */
  readonly opening: OpenSocket;
  readonly step: MockStep;
  readonly path: string;
  readonly caller: Caller;
  /** Called once when the socket is closed. */
  readonly onClosed: () => void;
};

/** Plays the server's part on an open socket until it closes. */
export function runSocket(stage: Stage, { socket, opening, step, path, caller, onClosed }: SocketSession): void {
  const openedMs = nowMs();
  const about = { path, workload: step.workload };
  const ruleFor = ruleFinder(step.socket?.frames ?? []);

  socket.on('error', () => {
    // A protocol error closes the socket; the close is what is logged.
  });
  socket.on('close', (code) => {
    onClosed();
    stage.truth.note({
      ...about,
      t: nowMs(),
      kind: 'websocket-close',
      step: step.step,
      method: 'CLOSE',
      status: code,
      fault: opening.fault,
      bytes: 0,
      ms: nowMs() - openedMs,
    });
  });
  socket.on('message', (data, isBinary) => {
    const arrivedMs = nowMs();
    const bytes = byteLength(data);
    const text = isBinary ? '' : data.toString();
    const rule = isBinary ? undefined : ruleFor(text);
    const frame = {
      ...about,
      t: arrivedMs,
      kind: 'websocket-frame',
      method: isBinary ? 'BINARY' : 'TEXT',
      bytes,
    } as const;
    const admission = stage.book.draw(rule?.limits ?? [], caller, arrivedMs / 1000);
    const note = (event: { status: number; limit?: string; retryAfter?: number | null }): void =>
      stage.truth.note({ ...frame, ...event, step: rule?.step ?? null, ms: nowMs() - arrivedMs });
    if (!admission.admitted) {
      // There is no status on a frame; targets that limit messages answer with their error.
      const { answer } = stage.rejection.refuse(admission.retryAfterSeconds, admission.use);
      note({ status: 429, limit: admission.limit, retryAfter: admission.retryAfterSeconds });
      say(socket, answer.body);
      return;
    }
    const done = (): void => {
      admission.release();
      note({ status: 200 });
    };
    if (!rule) {
      say(socket, isBinary ? asBuffer(data) : text);
      done();
    } else sayAll(stage, socket, rule.answers, text, done);
  });
  answerPings(stage, socket, step.socket?.pings ?? [], about);
  sayAll(stage, socket, step.socket?.greetings ?? [], '', () => {});
}

type About = { readonly path: string; readonly workload: string };

/** A pong leaves after the time of the step that pings; at once where no step does: a client's library keeps alive. */
function answerPings(stage: Stage, socket: WebSocket, rules: readonly PingRule[], about: About): void {
  let met = 0;
  socket.on('ping', (data) => {
    const arrivedMs = nowMs();
    const rule = rules.length === 0 ? null : (rules[met++ % rules.length] as PingRule);
    const seconds = rule?.responseTime(stage.work.current) ?? 0;
    stage.delays.after(seconds * 1000, () => {
      const isOpen = socket.readyState === socket.OPEN;
      if (isOpen) socket.pong(data);
      stage.truth.note({
        ...about,
        t: arrivedMs,
        kind: 'websocket-frame',
        step: rule?.step ?? null,
        method: 'PING',
        status: isOpen ? 200 : 0,
        bytes: data.length,
        ms: nowMs() - arrivedMs,
      });
    });
  });
}

/** Which step a frame comes from; steps with the same message take turns in the order of the flow. */
function ruleFinder(rules: readonly FrameRule[]): (text: string) => FrameRule | undefined {
  let last = -1;
  return (text) => {
    for (let turn = 1; turn <= rules.length; turn++) {
      const index = (last + turn) % rules.length;
      const rule = rules[index];
      if (!rule?.message.test(text)) continue;
      last = index;
      return rule;
    }
    return undefined;
  };
}

/** Says frames one after another; `done` once the last is out (at once without any). */
function sayAll(
  stage: Stage,
  socket: WebSocket,
  answers: readonly SocketAnswer[],
  heard: string,
  done: () => void,
): void {
  const [first, ...rest] = answers;
  if (!first || socket.readyState !== socket.OPEN) {
    done();
    return;
  }
  const seconds = first.afterSeconds + first.responseTime(stage.work.current);
  stage.delays.after(seconds * 1000, () => {
    const fill = { serial: stage.serials.next(), bases: stage.bases(), state: '' };
    say(socket, first.text ? first.text.fill(fill) : heard);
    sayAll(stage, socket, rest, heard, done);
  });
}

function say(socket: WebSocket, frame: string | Buffer): void {
  if (socket.readyState === socket.OPEN) socket.send(frame);
}

const asBuffer = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);

function byteLength(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
}
