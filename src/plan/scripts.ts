import { CALLS } from '../groovy/generated/sources.ts';
import { flowControlAction, jsr223Assertion, jsr223PreProcessor, jsr223Timer } from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';

/** The one-line call sites of the runtime. */
export const admitTimer = (key: string, comments: string): JmxNode =>
  jsr223Timer({ name: 'admit', comments, parameters: key, script: CALLS.admit });

/** Judges the answer after every extractor and assertion, so it stands last. */
export const settleAssertion = (key: string): JmxNode =>
  jsr223Assertion({
    name: 'settle',
    comments:
      'Last, so that it sees what the extractors and assertions found: ends the operation, or asks for another attempt.',
    parameters: key,
    script: CALLS.settle,
  });

/** What the runtime has to know of a step on an open socket. */
export type SocketStepKind = 'read' | 'write' | 'exchange' | 'ping' | 'close';

/** Sees whether the connection is still there, and whether the frame held what is to be saved. */
export const socketAssertion = (kind: SocketStepKind, required: readonly string[] = []): JmxNode =>
  jsr223Assertion({ name: 'watch socket', parameters: [kind, ...required].join(' '), script: CALLS.socket });

/** Before a read: frames passed over count against its time. */
export const awaitFrame = (milliseconds: number): JmxNode =>
  jsr223PreProcessor({
    name: 'time limit',
    comments: 'The sampler alone would wait longer the more frames it passes over.',
    parameters: String(milliseconds),
    script: CALLS.awaitFrame,
  });

export const encodeJson = (variables: readonly string[]): JmxNode =>
  jsr223PreProcessor({
    name: 'encode payload values',
    comments: 'JSON-escapes values that may hold quotes or backslashes; the body reads them as json.NAME.',
    parameters: variables.join(' '),
    script: CALLS.encodeJson,
  });

export const addSavedHeaders = (variable: string): JmxNode =>
  jsr223PreProcessor({ name: 'add saved headers', parameters: variable, script: CALLS.savedHeaders });

export const splitUrl = (variable: string): JmxNode =>
  jsr223PreProcessor({ name: 'split URL', parameters: variable, script: CALLS.splitUrl });

/** A point in the flow that only waits: no request, no row in the results. */
export const waitingPoint = (name: string, comments: string, timer: JmxNode): JmxNode =>
  flowControlAction({ name, comments, action: 'pause', target: 'thread', durationMs: '0' }, [timer]);

export const arriveTimer = (workload: string): JmxNode =>
  jsr223Timer({ name: 'pacer', parameters: workload, script: CALLS.arrive });

export const paceTimer = (milliseconds: number): JmxNode =>
  jsr223Timer({ name: 'pacing', parameters: String(milliseconds), script: CALLS.pace });

export const thinkTimer = (milliseconds: string): JmxNode =>
  jsr223Timer({ name: 'think time', parameters: milliseconds, script: CALLS.think });

export const turnTimer = (key: string, everyMillis: number, turns: number): JmxNode =>
  jsr223Timer({ name: 'turn', parameters: `${key} ${everyMillis} ${turns}`, script: CALLS.turn });
