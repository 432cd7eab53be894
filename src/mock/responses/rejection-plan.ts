import type { MockSettings, Rejection } from '../../spec/scenario.ts';
import type { LimiterUse } from '../limiters/limiter.ts';

/** Headers and body of an answer. */
export type Answer = { readonly status: number; readonly headers: readonly string[]; readonly body: string };

/** How the target refuses, made ready at start. Headers come flat (name, value, name, value), as node takes them. */
export type RejectionPlan = {
  readonly refuse: (status: number, retryAfterSeconds: number, use: LimiterUse) => Answer;
  /** The limit's state on a success; nothing without a limit. */
  readonly limitHeaders: (use: LimiterUse | null) => readonly string[];
  /** Seconds a refused client is told to wait; null when it is told nothing. */
  readonly told: (retryAfterSeconds: number) => number | null;
};

type Values = { readonly seconds: number; readonly allow: number; readonly used: number };

/** `constantSeconds`: told instead of the limiter's own wait; null for none. */
export function planRejection(
  rejection: Rejection,
  retryAfter: MockSettings['retryAfter'],
  constantSeconds: number | null = null,
): RejectionPlan {
  const body = compile(rejection.body);
  const headers = rejection.headers
    .filter(({ name }) => name.toLowerCase() !== 'retry-after')
    .map(({ name, value }) => ({ name, value: compile(value) }));
  const filled = (values: Values): string[] => headers.flatMap(({ name, value }) => [name, value(values)]);

  return {
    refuse: (status, ownSeconds, use) => {
      const retryAfterSeconds = constantSeconds ?? ownSeconds;
      const values = { seconds: retryAfterSeconds, allow: use.allow, used: use.used };
      return {
        status,
        headers: [
          'content-type',
          rejection.contentType,
          ...filled(values),
          ...retryAfterHeaders(retryAfter, retryAfterSeconds),
        ],
        body: body(values),
      };
    },
    limitHeaders: (use) =>
      use ? filled({ seconds: Math.ceil(use.resetSeconds), allow: use.allow, used: use.used }) : [],
    told: (seconds) => (retryAfter === 'none' ? null : (constantSeconds ?? seconds)),
  };
}

/** A date is rounded up to its whole second, so that neither a client's clock nor the Date header makes the wait too short. */
function retryAfterHeaders(form: MockSettings['retryAfter'], seconds: number): readonly string[] {
  if (form === 'none') return [];
  if (form === 'seconds') return ['retry-after', String(seconds)];
  const now = Date.now();
  const until = new Date(Math.ceil(now / 1000 + seconds) * 1000);
  return ['date', new Date(now).toUTCString(), 'retry-after', until.toUTCString()];
}

function compile(text: string): (values: Values) => string {
  const pieces = text.split(/\{(seconds|allow|used)\}/);
  if (pieces.length === 1) return () => text;
  return (values) => pieces.map((piece, index) => (index % 2 === 0 ? piece : values[piece as keyof Values])).join('');
}
