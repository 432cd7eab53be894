import { expect } from 'chai';
import { evaluateAll } from './evaluate.ts';

const DATE = 'Date: Tue, 01 Jul 2025 10:00:00 GMT';
/** 2025-07-01T10:00:00Z, the moment of DATE. */
const SECONDS = 1_751_364_000;
const NEVER = -1;
const LONGEST = 1_000_000_000_000;

/** What is read, the header lines after the status line, the milliseconds to wait. */
const cases: readonly (readonly [string, readonly string[], number, string?])[] = [
  ['seconds', ['Retry-After: 7'], 7000],
  ['zero', ['Retry-After: 0'], 0],
  ['one', ['Retry-After: 1'], 1000],
  ['a minute', ['Retry-After: 60'], 60_000],
  ['a thousand as seconds, not milliseconds', ['Retry-After: 1000'], 1_000_000],
  ['leading zeros', ['Retry-After: 007'], 7000],
  ['decimals, rounded up', ['Retry-After: 1.5001'], 1501],
  ['more digits than a long holds', ['Retry-After: 99999999999999999999999'], LONGEST],
  ['any letter case', ['retry-AFTER: 2'], 2000],
  ['no space after the colon', ['Retry-After:3'], 3000],
  ['tabs and trailing blanks', ['Retry-After:\\t4 \\t'], 4000],
  ['blanks before the colon', ['Retry-After : 4'], 4000],
  ['carriage returns', ['Retry-After: 4\\r'], 4000],
  ['a folded line', ['Retry-After:\\n  5'], 5000],
  ['a folded date', [DATE, 'Retry-After: Tue, 01 Jul 2025\\n\\t10:00:09 GMT'], 9000],
  ['the longest of two headers', ['Retry-After: 3', 'Retry-After: 8'], 8000],
  ['the longest of two headers, the other way round', ['Retry-After: 8', 'Retry-After: 3'], 8000],
  ['the readable one of two headers', ['Retry-After: soon', 'Retry-After: 3'], 3000],
  ['two values that a proxy joined', ['Retry-After: 2, 9'], 9000],
  ['seconds and a date', [DATE, 'Retry-After: 3', 'Retry-After: Tue, 01 Jul 2025 10:00:09 GMT'], 9000],
  ['a date, against the Date of the same response', [DATE, 'Retry-After: Tue, 01 Jul 2025 10:00:09 GMT'], 9000],
  ['a date that has passed', [DATE, 'Retry-After: Tue, 01 Jul 2025 09:59:00 GMT'], 0],
  ['a date without Date, against the own clock', ['Retry-After: Tue, 01 Jul 2025 10:00:09 GMT'], 5000],
  ['a passed date without Date', ['Retry-After: Tue, 01 Jul 2025 10:00:03 GMT'], 0],
  ['a date in the form of RFC 850', [DATE, 'Retry-After: Tuesday, 01-Jul-25 10:00:09 GMT'], 9000],
  ['a date in the form of asctime', [DATE, 'Retry-After: Tue Jul  1 10:00:09 2025'], 9000],
  ['a date with the wrong day of the week', [DATE, 'Retry-After: Mon, 01 Jul 2025 10:00:09 GMT'], 9000],
  ['an unreadable Date', ['Date: today', 'Retry-After: Tue, 01 Jul 2025 10:00:09 GMT'], 5000],
  ['nothing', ['Content-Type: text/plain'], NEVER],
  ['an empty value', ['Retry-After:'], NEVER],
  ['garbage', ['Retry-After: soon'], NEVER],
  ['a unit', ['Retry-After: 5s'], NEVER],
  ['a negative number', ['Retry-After: -5'], NEVER],
  ['a header whose name only begins like it', ['Retry-After-Hint: 5'], NEVER],
  ['the name in another header', ['Vary: Retry-After: 5'], NEVER],

  ['X-RateLimit-Reset as seconds', ['X-RateLimit-Reset: 12'], 12_000],
  ['X-RateLimit-Reset as second since 1970', [DATE, `X-RateLimit-Reset: ${SECONDS + 30}`], 30_000],
  ['X-RateLimit-Reset as millisecond since 1970', [DATE, `X-RateLimit-Reset: ${SECONDS + 30}500`], 30_500],
  ['a second since 1970 without Date', [`X-RateLimit-Reset: ${SECONDS + 30}`], 26_000],
  ['a second since 1970 that has passed', [DATE, `X-RateLimit-Reset: ${SECONDS - 30}`], 0],
  ['X-RateLimit-Reset as a date', [DATE, 'X-RateLimit-Reset: Tue, 01 Jul 2025 10:00:20 GMT'], 20_000],
  ['X-Rate-Limit-Reset', ['x-rate-limit-reset: 6'], 6000],
  ['RateLimit-Reset', ['RateLimit-Reset: 30'], 30_000],
  [
    "a vendor's prefix",
    ['inin-ratelimit-count: 301', 'inin-ratelimit-allowed: 300', 'inin-ratelimit-reset: 42'],
    42_000,
  ],
  ['the longest reset', ['RateLimit-Reset: 30', 'X-RateLimit-Reset: 50'], 50_000],
  ['a reset with nothing remaining', ['X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 12'], 12_000],
  ['no reset of a quota that is not used up', ['X-RateLimit-Remaining: 10', 'X-RateLimit-Reset: 12'], NEVER],
  ['a garbled reset', ['X-RateLimit-Reset: later'], NEVER],
  ['draft 10', ['RateLimit: \\"default\\";r=0;t=30'], 30_000],
  ['draft 10, parameters the other way round', ['ratelimit: \\"default\\"; t=30; r=0'], 30_000],
  [
    'draft 10, only what is used up',
    ['RateLimit: \\"a\\";r=0;t=7, \\"a, day\\";r=5000;t=80000, \\"b\\";r=0;t=9'],
    9000,
  ],
  ['draft 10, nothing used up', ['RateLimit: \\"default\\";r=50;t=30'], NEVER],
  ['draft 10 without t', ['RateLimit: \\"default\\";r=0'], NEVER],
  ['draft 7', ['RateLimit: limit=100, remaining=0, reset=30'], 30_000],
  ['draft 7, not used up', ['RateLimit: limit=100, remaining=3, reset=30'], NEVER],
  ['a policy as no reset', ['RateLimit-Policy: \\"default\\";q=100;w=60'], NEVER],
  ['Retry-After before any of them', ['X-RateLimit-Reset: 50', 'RateLimit: \\"d\\";r=0;t=30', 'Retry-After: 2'], 2000],
  ['Retry-After 0 before any of them', ['X-RateLimit-Reset: 50', 'Retry-After: 0'], 0],
  ['a reset behind an unreadable Retry-After', ['Retry-After: soon', 'X-RateLimit-Reset: 50'], 50_000],
  ['no reset of a success', ['inin-ratelimit-reset: 42'], NEVER, 'HTTP/1.1 200 OK'],
  ['no reset of another failure', ['RateLimit-Reset: 42'], NEVER, 'HTTP/1.1 503 Service Unavailable'],
  ['Retry-After of 202', ['Retry-After: 5'], 5000, 'HTTP/1.1 202 Accepted'],
  ['Retry-After of 503', ['Retry-After: 5'], 5000, 'HTTP/1.1 503 Service Unavailable'],
];

describe('Retry-After', () => {
  let waits: Readonly<Record<string, unknown>>;
  before(async () => {
    // The own clock is four seconds ahead of the target's.
    const expressions = cases.map(([name, lines, , status = 'HTTP/1.1 429 Too Many Requests']) => [
      name,
      `RetryAfter.millis("${[status, ...lines, 'Server: x'].join('\\n')}\\n", ${SECONDS + 4}000L)`,
    ]);
    waits = await evaluateAll({
      ...(Object.fromEntries(expressions) as Record<string, string>),
      ' null': 'RetryAfter.millis(null, 0L)',
      ' empty': "RetryAfter.millis('', 0L)",
      ' no end of line': "RetryAfter.millis('HTTP/1.1 429\\nRetry-After: 7', 0L)",
      ' header': "RetryAfter.header('HTTP/1.1 202\\nlocation: /jobs/1\\n', 'Location')",
    });
  });

  for (const [name, , want] of cases) {
    it(`reads ${name}`, () => expect(waits[name]).to.equal(want));
  }
  it('reads a block without headers and one without an end of line', () => {
    expect(waits[' null']).to.equal(NEVER);
    expect(waits[' empty']).to.equal(NEVER);
    expect(waits[' no end of line']).to.equal(7000);
  });
  it('gives any header by name', () => expect(waits[' header']).to.equal('/jobs/1'));
});
