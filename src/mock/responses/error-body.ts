import type { Rejection } from '../../spec/scenario.ts';
import type { Answer } from './rejection-plan.ts';

const codes: Readonly<Record<number, string>> = {
  400: 'bad.request',
  401: 'bad.credentials',
  403: 'not.authorized',
  404: 'not.found',
  413: 'request.entity.too.large',
};

/** Errors other than "too many requests", in the shape of the target's own (its 429's), as far as that is JSON with a message. */
export function errorAnswers(rejection: Rejection): (status: number, message: string) => Answer {
  const shape = shapeOf(rejection.body);
  return (status, message) => {
    const known: Record<string, unknown> = { message, code: codes[status] ?? 'error', status };
    const body = shape
      ? Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, key in known ? known[key] : value]))
      : known;
    return { status, headers: ['content-type', 'application/json'], body: JSON.stringify(body) };
  };
}

function shapeOf(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'message' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
