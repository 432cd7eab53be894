import { defineCode } from '../define.ts';

/** Findings about what the stand-in is asked to do. */
export const specMockCodes = {
  SPEC220: defineCode<{ first: string; second: string; says: string }>({
    severity: 'error',
    message: ({ first, second, says }) => `both "${first}" and "${second}" say ${says}`,
    hint: ({ first, second }) => `keep "${first}" or "${second}"`,
  }),
  SPEC221: defineCode<{ type: string }>({
    severity: 'error',
    message: ({ type }) => `the fault ${JSON.stringify(type)} needs open sockets, and no step opens a WebSocket`,
    hint: () => 'remove it, or add a step of type websocket-open',
  }),
  SPEC222: defineCode({
    severity: 'error',
    message: () => 'the stand-in has issued no tokens that it could revoke',
    hint: () => 'let auth be of type oauth2-client-credentials, or answer 401 with a fault of type status',
  }),
  SPEC223: defineCode<{ code: number }>({
    severity: 'error',
    message: ({ code }) => `a WebSocket cannot be closed with ${code}`,
    hint: () => 'write 1000 to 1003, 1007 to 1014 or 3000 to 4999; 1006 cuts it off without a close frame',
  }),
  SPEC224: defineCode({
    severity: 'warning',
    message: () => 'a share of 0 hits nothing',
    hint: () => 'remove the fault, or let share be above 0',
  }),
  SPEC225: defineCode<{ type: string }>({
    severity: 'error',
    message: ({ type }) => `the fault ${JSON.stringify(type)} does not say when it happens`,
    hint: () => 'add "at": "30s" (after the first request), or "afterRequests": 100',
  }),
} as const;
