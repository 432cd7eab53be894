import { expect } from 'chai';
import { parseSlo } from '../../src/spec/parse-slo.ts';
import type { SloCriterion } from '../../src/spec/slo.ts';

const names = {
  labels: new Set(['update schedule', 'open', 'send, then wait', 'odd) name', 'work']),
  phases: new Set(['baseline', 'publish']),
};

type Want = Omit<SloCriterion, 'text'>;
const metric = (name: string, labels: readonly string[] = [], phase: string | null = null) => ({
  metric: name,
  labels,
  phase,
});
const number = (value: number, unit: Extract<SloCriterion['right'], { kind: 'number' }>['unit']) =>
  ({ kind: 'number', value, unit }) as const;

describe('criteria', () => {
  const good: readonly [string, Want][] = [
    ['completed(work) = 100%', { left: metric('completed', ['work']), comparison: '=', right: number(1, 'ratio') }],
    ['rejected < 1%', { left: metric('rejected'), comparison: '<', right: number(0.01, 'ratio') }],
    ['early-retries = 0', { left: metric('early-retries'), comparison: '=', right: number(0, 'none') }],
    [
      'p95(update schedule) < 3s',
      { left: metric('p95', ['update schedule']), comparison: '<', right: number(3, 'seconds') },
    ],
    [
      'p99.9( open )in publish<=1m30s',
      { left: metric('p99.9', ['open'], 'publish'), comparison: '<=', right: number(90, 'seconds') },
    ],
    [
      'gap(open, send, then wait) <= 500ms',
      { left: metric('gap', ['open', 'send, then wait']), comparison: '<=', right: number(0.5, 'seconds') },
    ],
    [
      'mean(odd) name) > 1ms',
      { left: metric('mean', ['odd) name']), comparison: '>', right: number(0.001, 'seconds') },
    ],
    ['status:400 <= 0.1 %', { left: metric('status:400'), comparison: '<=', right: number(0.001, 'ratio') }],
    ['5xx in publish = 0', { left: metric('5xx', [], 'publish'), comparison: '=', right: number(0, 'none') }],
    ['rate(work) >= 300/min', { left: metric('rate', ['work']), comparison: '>=', right: number(5, 'per-second') }],
    ['goodput >= 1.5MB/s', { left: metric('goodput'), comparison: '>=', right: number(1_500_000, 'bytes-per-second') }],
    ['token-calls = 1', { left: metric('token-calls'), comparison: '=', right: number(1, 'none') }],
    ['unsent = 0', { left: metric('unsent'), comparison: '=', right: number(0, 'none') }],
    ['duplicates = 0', { left: metric('duplicates'), comparison: '=', right: number(0, 'none') }],
    ['amplification <= 1.05', { left: metric('amplification'), comparison: '<=', right: number(1.05, 'none') }],
    [
      'p95(update schedule) in publish <= 1.5 * p95(update schedule) in baseline',
      {
        left: metric('p95', ['update schedule'], 'publish'),
        comparison: '<=',
        right: { kind: 'metric', factor: 1.5, metric: metric('p95', ['update schedule'], 'baseline') },
      },
    ],
    [
      '5xx < 4xx',
      { left: metric('5xx'), comparison: '<', right: { kind: 'metric', factor: 1, metric: metric('4xx') } },
    ],
    [
      'max < 2*p50',
      { left: metric('max'), comparison: '<', right: { kind: 'metric', factor: 2, metric: metric('p50') } },
    ],
  ];
  for (const [text, want] of good) {
    it(`reads ${text}`, () => {
      expect(parseSlo(text, names)).to.deep.equal({ criterion: { text, ...want } });
    });
  }

  const bad: readonly [text: string, code: string, args: Record<string, unknown>][] = [
    ['', 'SPEC200', { rest: '' }],
    ['(open) < 3s', 'SPEC200', { rest: '(open) < 3s' }],
    ['p95(open) 3s', 'SPEC200', { rest: '3s' }],
    ['p95(open) == 3s', 'SPEC200', { rest: '= 3s' }],
    ['p95(open) in baseline', 'SPEC200', { rest: '' }],
    ['latency < 3s', 'SPEC201', { name: 'latency' }],
    ['p95(open) < latency', 'SPEC201', { name: 'latency' }],
    ['p95(close) < 3s', 'SPEC202', { name: 'close' }],
    ['gap(open, close) < 3s', 'SPEC202', { name: 'close' }],
    ['p95 in pubish < 3s', 'SPEC203', { name: 'pubish' }],
    ['p95 < 3min', 'SPEC204', { value: '3min' }],
    ['p95 < 721h', 'SPEC209', { value: '721h', most: '30 days' }],
    [`p95 < ${'9'.repeat(400)}s`, 'SPEC209', { value: `${'9'.repeat(40)}…` }],
    ['unsent < 1000000000001', 'SPEC209', { most: '1,000,000,000,000' }],
    [`unsent < ${'9'.repeat(400)}`, 'SPEC209', {}],
    [`rejected < ${'9'.repeat(400)}%`, 'SPEC209', { most: '100,000,000 %' }],
    [`amplification <= ${'9'.repeat(400)}.5`, 'SPEC209', {}],
    ['rate > 60000001/min', 'SPEC209', { value: '60000001/min', most: '1,000,000/s' }],
    [`rate > ${'9'.repeat(400)}/s`, 'SPEC209', {}],
    [`goodput > ${'9'.repeat(400)}MB/s`, 'SPEC209', { most: '1,000,000 MB/s' }],
    ['p95 < 1000001 * p50', 'SPEC209', { value: '1000001 times', most: '1,000,000 times' }],
    [`p95 < ${'9'.repeat(400)} * p50`, 'SPEC209', {}],
    ['p95 < 1e400s', 'SPEC210', { value: '1e400s' }],
    ['unsent = 1e3', 'SPEC210', { value: '1e3' }],
    ['p95 < 1.5E+3 * p50', 'SPEC210', { value: '1.5E+3' }],
    ['rejected < 1s', 'SPEC204', { value: '1s' }],
    ['early-retries < 1%', 'SPEC204', { value: '1%' }],
    ['gap(open) < 3s', 'SPEC205', { found: 1, least: 2 }],
    ['rejected < p95', 'SPEC206', { left: 'rejected', right: 'p95' }],
  ];
  for (const [text, code, args] of bad) {
    it(`refuses ${JSON.stringify(text)} with ${code}`, () => {
      const read = parseSlo(text, names);
      if (!('problem' in read)) throw new Error('not refused');
      expect(read.problem.code).to.equal(code);
      expect(read.problem.args).to.include(args);
    });
  }
});
