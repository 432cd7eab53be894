import type { Random } from '../../capacity/random.ts';
import type { RetryAfterForm } from '../../spec/scenario.ts';

/** Headers that say when to come back, and the whole seconds that a client can read from them; null for none. */
export type Told = { readonly headers: readonly string[]; readonly seconds: number | null };
export type TellWait = (seconds: number) => Told;

const longestRandomSeconds = 30;
const pastSeconds = 3600;

/** Says a wait in a form of the spec. Dates are rounded up to their second, so that no clock makes them too short. */
export function tellWait(form: RetryAfterForm, random: Random, nowMs: () => number = Date.now): TellWait {
  const told = (headers: readonly string[], seconds: number | null): Told => ({ headers, seconds });
  const plain = (name: string) => (seconds: number) => told([name, String(seconds)], seconds);
  switch (form) {
    case 'seconds':
      return plain('Retry-After');
    case 'lower-case':
      return plain('retry-after');
    case 'random':
      return () => plain('Retry-After')(1 + Math.floor(random() * longestRandomSeconds));
    case 'zero':
      return () => told(['Retry-After', '0'], 0);
    case 'garbage':
      return () => told(['Retry-After', 'a while'], null);
    case 'none':
      return () => told([], null);
    case 'twice':
      return (seconds) => told(['Retry-After', String(seconds), 'Retry-After', String(seconds + 1)], seconds + 1);
    case 'http-date':
      return (seconds) => date(nowMs(), (now) => Math.ceil(now + seconds));
    case 'http-date-past':
      return () => date(nowMs(), (now) => Math.floor(now) - pastSeconds);
    case 'reset-epoch':
      return (seconds) => told(['X-RateLimit-Reset', String(Math.ceil(nowMs() / 1000 + seconds))], seconds);
    case 'draft':
      return (seconds) => told(['RateLimit', `"default";r=0;t=${seconds}`], seconds);
  }
}

/** What a client makes of a date is its distance to the Date header of the same answer (RFC 9110 section 10.2.3). */
function date(ms: number, untilOf: (nowSeconds: number) => number): Told {
  const until = untilOf(ms / 1000);
  const http = (seconds: number): string => new Date(seconds * 1000).toUTCString();
  const served = Math.floor(ms / 1000);
  return { headers: ['Date', http(served), 'Retry-After', http(until)], seconds: Math.max(0, until - served) };
}
