import type { Body, Expectation, Location, Message, Method, SaveSource } from './request.ts';
import type { RetryPolicy } from './retry.ts';
import type { Latency } from './target.ts';
import type { Headers, Template } from './template.ts';

/** JSON pointer of the step where its author wrote it (into `/variants/...` when a variant supplied it), for diagnostics. */
type StepBase = { readonly pointer: string };
type Named = StepBase & { readonly name: string };
type Limited = { readonly limits: readonly string[]; readonly retry: RetryPolicy };
type Timed = { readonly assumed: Latency };

export type HttpStep = Named &
  Limited &
  Timed & {
    readonly type: 'http';
    readonly method: Method;
    readonly location: Location;
    readonly query: readonly { readonly name: string; readonly value: Template }[];
    readonly headers: Headers;
    /** Saved variable with a JSON object of headers; null for none. */
    readonly savedHeaders: string | null;
    readonly authenticated: boolean;
    readonly body: Body;
    readonly idempotent: boolean;
    readonly followRedirects: boolean;
    readonly expect: Expectation;
    readonly save: readonly SaveSource[];
  };
export type PollStep = Named &
  Limited &
  Timed & {
    readonly type: 'poll';
    readonly location: Location;
    readonly everySeconds: number;
    readonly deadlineSeconds: number;
    readonly assumedDoneSeconds: number;
    readonly until: { readonly json: string; readonly done: readonly string[]; readonly failed: readonly string[] };
    readonly headers: Headers;
    readonly authenticated: boolean;
    readonly save: readonly SaveSource[];
  };
export type WebSocketOpenStep = Named &
  Limited &
  Timed & {
    readonly type: 'websocket-open';
    readonly location: Location;
    readonly headers: Headers;
    readonly authenticated: boolean;
  };
export type WebSocketWriteStep = Named & {
  readonly type: 'websocket-write';
  readonly message: Message;
  readonly limits: readonly string[];
};
export type WebSocketReadStep = Named &
  Timed & {
    readonly type: 'websocket-read';
    readonly withinSeconds: number;
    /** '' for any frame. */
    readonly contains: string;
    readonly optional: boolean;
    readonly save: readonly SaveSource[];
  };
export type WebSocketExchangeStep = Named &
  Timed & {
    readonly type: 'websocket-exchange';
    readonly message: Message;
    readonly withinSeconds: number;
    readonly contains: string;
    readonly limits: readonly string[];
    readonly save: readonly SaveSource[];
  };
export type WebSocketPingStep = Named & Timed & { readonly type: 'websocket-ping'; readonly withinSeconds: number };
export type WebSocketCloseStep = Named & { readonly type: 'websocket-close'; readonly status: number };
export type PauseStep = StepBase & { readonly type: 'pause'; readonly seconds: number; readonly spreadSeconds: number };
export type RepeatStep = StepBase & {
  readonly type: 'repeat';
  /** Either `times`, or `forSeconds` with `everySeconds`; the others are null. `times` with `everySeconds` paces the turns. */
  readonly times: number | null;
  readonly forSeconds: number | null;
  readonly everySeconds: number | null;
  readonly flow: readonly Step[];
};
export type ChooseStep = StepBase & {
  readonly type: 'choose';
  readonly options: readonly { readonly weight: number; readonly flow: readonly Step[] }[];
};
export type GroupStep = Named & { readonly type: 'group'; readonly flow: readonly Step[] };
/** `script` is the Groovy text; it has no `${`. */
export type ScriptStep = Named & Timed & { readonly type: 'script'; readonly script: string };

export type Step =
  | HttpStep
  | PollStep
  | WebSocketOpenStep
  | WebSocketWriteStep
  | WebSocketReadStep
  | WebSocketExchangeStep
  | WebSocketPingStep
  | WebSocketCloseStep
  | PauseStep
  | RepeatStep
  | ChooseStep
  | GroupStep
  | ScriptStep;
