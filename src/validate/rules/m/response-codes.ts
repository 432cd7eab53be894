import { memoByKey } from '../../model/memo-by-text.ts';

/** Statuses that servers send, and what JMeter writes when there was no answer is none of them. */
const CODES: readonly string[] = [
  ...[100, 101, 102, 103],
  ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
  ...[300, 301, 302, 303, 304, 305, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423],
  ...[424, 425, 426, 428, 429, 431, 451, 499],
  ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 521, 522, 523, 524, 525, 526],
].map(String);

/** How a Response Assertion compares: its `Assertion.test_type`. */
export type Comparison = {
  readonly by: 'contains' | 'equals' | 'substring' | 'matches';
  readonly not: boolean;
  readonly or: boolean;
};

export function comparisonOf(type: number): Comparison {
  const by = type & 2 ? 'contains' : type & 8 ? 'equals' : type & 16 ? 'substring' : 'matches';
  return { by, not: (type & 4) !== 0, or: (type & 32) !== 0 };
}

/** Plans ask for the same few statuses again and again. */
const MOST_KNOWN = 200;

/** Statuses that pass an assertion on the response code; undefined for a pattern that cannot be judged. */
export const passingCodes = memoByKey(judged, (...asked) => JSON.stringify(asked), MOST_KNOWN);

function judged(patterns: readonly string[], { by, not, or }: Comparison): readonly string[] | undefined {
  const tests = patterns.map((pattern) => testOf(pattern, by));
  if (tests.includes(undefined)) return undefined;
  const passes = (code: string): boolean => {
    const results = (tests as ((code: string) => boolean)[]).map((test) => test(code) !== not);
    return or ? results.includes(true) : !results.includes(false);
  };
  return CODES.filter(passes);
}

/** A pattern that no code of three digits fits. */
export const isNoStatus = memoByKey(
  (pattern: string, { by }: Comparison): boolean => {
    const test = testOf(pattern, by);
    return test !== undefined && !Array.from({ length: 500 }, (_, index) => String(100 + index)).some(test);
  },
  (pattern, { by }) => `${by} ${pattern}`,
  MOST_KNOWN,
);

function testOf(pattern: string, by: Comparison['by']): ((code: string) => boolean) | undefined {
  if (by === 'equals') return (code) => code === pattern;
  if (by === 'substring') return (code) => code.includes(pattern);
  // Only what Java, Perl and JavaScript read alike.
  if (!/^[\dx.|()[\]?*+^$\\d-]*$/.test(pattern)) return undefined;
  try {
    const expression = new RegExp(by === 'contains' ? pattern : `^(?:${pattern})$`);
    return (code) => expression.test(code);
  } catch {
    return undefined;
  }
}

export const isFailure = (code: string): boolean => code >= '400';
export const isSuccess = (code: string): boolean => code >= '200' && code < '400';
