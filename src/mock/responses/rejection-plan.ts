import type { LimiterUse } from '../../capacity/limiters/limiter.ts';
import type { MockRejection } from '../../spec/scenario.ts';
import type { TellWait } from './retry-after.ts';

/** Headers and body of an answer. */
export type Answer = { readonly status: number; readonly headers: readonly string[]; readonly body: string };

/** A rejection, and the seconds a client is told to wait; null when it is told nothing. */
export type Refusal = { readonly answer: Answer; readonly toldSeconds: number | null };

/** How the target refuses, made ready at start. Headers come flat (name, value, name, value), as node takes them. */
export type RejectionPlan = {
  readonly refuse: (retryAfterSeconds: number, use: LimiterUse) => Refusal;
  /** The limit's state on a success; nothing without a limit. */
  readonly limitHeaders: (use: LimiterUse | null) => readonly string[];
};

type Values = { readonly seconds: number; readonly allow: number; readonly used: number };
const nothing: readonly string[] = [];

/** `constantSeconds`: told instead of the limiter's own wait; null for none. */
export function planRejection(
  rejection: MockRejection,
  tell: TellWait,
  constantSeconds: number | null = null,
): RejectionPlan {
  const body = compile(rejection.body);
  const headers = rejection.headers
    .filter(({ name }) => name.toLowerCase() !== 'retry-after')
    .map(({ name, value }) => ({ name, value: compile(value) }));
  const filled = (values: Values): string[] => headers.flatMap(({ name, value }) => [name, value(values)]);

  return {
    refuse: (ownSeconds, use) => {
      const asked = constantSeconds ?? ownSeconds;
      const told = tell(asked);
      const values = { seconds: told.seconds ?? asked, allow: use.allow, used: use.used };
      return {
        answer: {
          status: rejection.status,
          headers: ['content-type', rejection.contentType, ...filled(values), ...told.headers],
          body: body(values),
        },
        toldSeconds: told.seconds,
      };
    },
    limitHeaders:
      headers.length === 0
        ? () => nothing
        : (use) => (use ? filled({ seconds: Math.ceil(use.resetSeconds), allow: use.allow, used: use.used }) : nothing),
  };
}

function compile(text: string): (values: Values) => string {
  const pieces = text.split(/\{(seconds|allow|used)\}/);
  if (pieces.length === 1) return () => text;
  return (values) => pieces.map((piece, index) => (index % 2 === 0 ? piece : values[piece as keyof Values])).join('');
}
