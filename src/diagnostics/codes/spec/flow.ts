import { inDays, inDigits } from '../../in-digits.ts';
import { listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

/** Findings about flows, retries and limits. */
export const specFlowCodes = {
  SPEC180: defineCode<{ found: number }>({
    severity: 'error',
    message: ({ found }) =>
      found === 0 ? 'this step has no path and no url' : 'this step has a path and a url; they exclude each other',
    hint: () => 'keep exactly one: path on the target, or an absolute url',
  }),
  SPEC181: defineCode<{ every: string; deadline: string }>({
    severity: 'error',
    message: ({ every, deadline }) =>
      `polls come every ${every}, but the deadline is ${deadline}: there would be only one`,
    hint: () => 'let the deadline be longer than "every"',
  }),
  SPEC182: defineCode<{ step: string }>({
    severity: 'error',
    message: ({ step }) => `${JSON.stringify(step)} needs an open WebSocket, and no step before it opens one`,
    hint: () => 'put a step of type websocket-open in front, in every option that leads here',
  }),
  SPEC183: defineCode<{ step: string }>({
    severity: 'warning',
    message: ({ step }) => `${JSON.stringify(step)} opens a WebSocket while one is open already; a thread has only one`,
    hint: () => 'close the first one before',
  }),
  SPEC184: defineCode<{ found: readonly string[] }>({
    severity: 'error',
    message: ({ found }) =>
      `a repeat step has "times", or "for" with "every"; this one has ${found.length === 0 ? 'neither' : listed(found, 'and')}`,
    hint: () => 'write "times": 3, or "for": "3m" with "every": "15s"',
  }),
  SPEC185: defineCode<{ status: number; why: string }>({
    severity: 'error',
    message: ({ status, why }) => `status ${status} is never retried: ${why}`,
    hint: () => 'remove it; 429, 502, 503 and 504 are worth a retry',
  }),
  SPEC186: defineCode<{ policy: string }>({
    severity: 'warning',
    message: ({ policy }) => `one attempt leaves the policy ${JSON.stringify(policy)} without a retry`,
    hint: () => 'write "policy": "none", or allow more attempts',
  }),
  SPEC187: defineCode<{ background: string; allowed: string }>({
    severity: 'error',
    message: ({ background, allowed }) =>
      `others already use ${background} of this limit, which allows ${allowed}: nothing is left`,
    hint: () => 'lower "background", or use another limit',
  }),
  SPEC188: defineCode<{ safety: number }>({
    severity: 'warning',
    message: ({ safety }) => `a safety of ${safety} lets the plan overdraw this limit on purpose`,
    hint: () => 'use 0.9 to stay inside',
  }),
  SPEC189: defineCode<{ method: string }>({
    severity: 'warning',
    message: ({ method }) => `a ${method} request with a body: many servers ignore or refuse it`,
    hint: () => 'send query parameters, or use POST',
  }),
  SPEC190: defineCode<{ pattern: string; why: string }>({
    severity: 'error',
    message: ({ pattern, why }) => `the regular expression ${JSON.stringify(pattern)} finds nothing to save: ${why}`,
    hint: () => 'put round brackets around what is to be saved; \\( is a bracket in the text',
  }),
  SPEC191: defineCode<{ done: string; deadline: string }>({
    severity: 'error',
    message: ({ done, deadline }) =>
      `the job is assumed to be done after ${done}, which is past the deadline of ${deadline}`,
    hint: () => 'lengthen the deadline, or assume less',
  }),
  SPEC192: defineCode<{ setting: string }>({
    severity: 'error',
    message: ({ setting }) => `the policy "none" has no retries that ${JSON.stringify(setting)} could change`,
    hint: () => 'remove it, or choose another policy',
  }),
  SPEC193: defineCode<{ limit: string; step: string }>({
    severity: 'warning',
    message: ({ limit, step }) =>
      `the limit ${JSON.stringify(limit)} counts what is in flight, but a frame written by ${JSON.stringify(step)} is gone at once`,
    hint: () => 'let the step that opens the socket draw on it',
  }),
  SPEC194: defineCode<{ base: string; cap: string }>({
    severity: 'error',
    message: ({ base, cap }) => `the first backoff (${base}) is longer than the longest one (${cap})`,
    hint: () => 'let cap be the larger one',
  }),
  SPEC195: defineCode<{ turns: number; most: number }>({
    severity: 'error',
    message: ({ turns, most }) =>
      `with the loops around it this one turns ${inDigits(turns)} times in an iteration; at most ${inDigits(most)} are possible`,
    hint: () => 'let the load start more iterations instead',
  }),
  SPEC196: defineCode<{ max: number; safety: number }>({
    severity: 'error',
    message: ({ max, safety }) => `a safety of ${safety} leaves none of ${max} permits: permits are whole`,
    hint: ({ max }) => `write ${Math.ceil(100 / max) / 100} or more, so that one is left`,
  }),
  SPEC197: defineCode<{ assumed: string; setting: string; allowed: string }>({
    severity: 'error',
    message: ({ assumed, setting, allowed }) =>
      `a response is assumed to take ${assumed}, and ${setting} allows ${allowed}: more than half would fail`,
    hint: ({ setting }) => `assume less, or lengthen ${setting}`,
  }),
  SPEC198: defineCode<{ seconds: number; days: number }>({
    severity: 'error',
    message: ({ seconds, days }) =>
      `one iteration of this flow takes ${inDays(seconds)}; at most ${days} days are possible`,
    hint: () => 'check the units of its pauses and loops',
  }),
  SPEC199: defineCode<{ allowed: string; perSecond: number; most: number }>({
    severity: 'error',
    message: ({ allowed, perSecond, most }) =>
      `a limit of ${allowed} is ${inDigits(perSecond)} per second; at most ${inDigits(most)} are possible`,
    hint: () => 'check the unit: ms is milliseconds, m is minutes; a limit that nothing can reach need not be declared',
  }),
} as const;
