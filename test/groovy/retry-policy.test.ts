import { expect } from 'chai';
import { groovyValue } from '../../src/groovy/quote.ts';
import { newContext, policyName } from '../../src/plan/plan-context.ts';
import { retryPresets } from '../../src/spec/resolve/retry-presets.ts';
import type { RetryPolicy } from '../../src/spec/scenario.ts';
import { scenario } from '../support/scenario-builder.ts';
import { evaluateAll } from './evaluate.ts';

/** Draws of the backoff before attempt n + 1, counted in tenths of the bound. */
const DRAWS = `
@CompileStatic
class Draws {
  static Map of(RetryPolicy policy, int attempt, int draws) {
    Random random = new Random(4L)
    long least = Long.MAX_VALUE, most = Long.MIN_VALUE
    double sum = 0d
    int[] tenths = new int[10]
    double bound = Math.min((double) policy.capMillis, policy.baseMillis * Math.pow(policy.factor, attempt - 1d))
    for (int i = 0; i < draws; i++) {
      long drawn = policy.backoffMillis(attempt, random)
      least = Math.min(least, drawn); most = Math.max(most, drawn); sum += drawn
      tenths[(int) Math.min(9d, drawn * 10d / bound)]++
    }
    [least: least, most: most, mean: sum / draws, tenths: tenths.toList()]
  }
}`;

/** The preset as a plan states it, read back by the runtime. */
function policyOf(preset: RetryPolicy, properties: Readonly<Record<string, string>> = {}): string {
  const context = newContext(scenario([]));
  const name = policyName(context, preset, 0);
  const settings = groovyValue(context.install.policies[0]?.settings);
  const set = Object.entries(properties).map(([key, value]) => `p.setProperty('${key}', '${value}'); `);
  return `def p = new Properties(); ${set.join('')}
    def lw = new Loadwright(new FakeClock(), p); lw.policy('${name}', ${settings}); def policy = lw.policies['${name}']; `;
}

const STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 501, 502, 503, 504];
const LOST = ['connection_refused', 'timeout_connect', 'connection', 'timeout_read'];
type Matrix = {
  /** Rejections, 429 and 503 with Retry-After, tried again of any request. */
  readonly rejected: readonly number[];
  /** Failures tried again, of any request and of an idempotent one. */
  readonly any: readonly (number | string)[];
  readonly idempotent: readonly (number | string)[];
  readonly backoffMillis: readonly number[];
};
const matrices: Readonly<Record<RetryPolicy['policy'], Matrix>> = {
  none: { rejected: [], any: [], idempotent: [], backoffMillis: [0, 0, 0] },
  'constant-pause': {
    rejected: [429, 503],
    any: [429, 503],
    idempotent: [429, 502, 503, 504],
    backoffMillis: [2000, 2000, 2000],
  },
  'retry-after-only': {
    rejected: [429, 503],
    any: [429, 503],
    idempotent: [429, 503],
    backoffMillis: [1000, 1000, 1000],
  },
  recommended: {
    rejected: [429, 503],
    any: [429, 'connection_refused', 'timeout_connect'],
    idempotent: [429, 502, 503, 504, ...LOST],
    backoffMillis: [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000],
  },
  'genesys-sdk': {
    rejected: [429, 503],
    any: [429, 502, 503, 504],
    idempotent: [429, 502, 503, 504],
    backoffMillis: [3000, 3000, 3000, 3000, 3000, 3000],
  },
};
const presets = Object.keys(matrices) as readonly RetryPolicy['policy'][];

describe('retry policy', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async () => {
    const rejected = "[429, 503].findAll { policy.retries('throttled', it, false) }";
    const tried = (idempotent: boolean): string =>
      `[${STATUSES}].findAll { policy.retries('x', it, ${idempotent}) } + ` +
      `['${LOST.join("', '")}'].findAll { policy.retries(it, 0, ${idempotent}) }`;
    const expressions = presets.flatMap((name) => {
      const { backoffMillis } = matrices[name];
      const without = policyOf({ ...retryPresets[name], jitter: 'none' });
      return [
        [`${name} rejected`, `${policyOf(retryPresets[name])} ${rejected}`],
        [`${name} any`, `${policyOf(retryPresets[name])} ${tried(false)}`],
        [`${name} idempotent`, `${policyOf(retryPresets[name])} ${tried(true)}`],
        [
          `${name} backoff`,
          `${without} (1..${backoffMillis.length}).collect { policy.backoffMillis(it, new Random(1L)) }`,
        ],
      ];
    });
    const recommended = retryPresets.recommended;
    answers = await evaluateAll(
      {
        ...(Object.fromEntries(expressions) as Record<string, string>),
        first: `${policyOf(recommended)} Draws.of(policy, 1, 1_000_000)`,
        third: `${policyOf(recommended)} Draws.of(policy, 3, 1_000_000)`,
        capped: `${policyOf(recommended)} Draws.of(policy, 40, 1_000_000)`,
        overflow: `${policyOf({ ...recommended, jitter: 'none', factor: 10 })} policy.backoffMillis(5000, new Random(1L))`,
        scaled: `${policyOf(recommended, { 'time.scale': '0.5' })}
          [policy.baseMillis, policy.capMillis, policy.maxRetryAfterMillis]`,
        changed: `${policyOf(recommended, { 'retry.recommended.attempts': '9', 'retry.recommended.baseMillis': '10' })}
          [policy.attempts, policy.baseMillis, policy.factor]`,
      },
      DRAWS,
    );
  });

  for (const name of presets) {
    const { rejected, any, idempotent, backoffMillis } = matrices[name];
    it(`${name} tries again what it says, by method`, () => {
      expect(answers[`${name} rejected`]).to.deep.equal(rejected);
      expect(answers[`${name} any`]).to.deep.equal(any);
      expect(answers[`${name} idempotent`]).to.deep.equal(idempotent);
    });
    it(`${name} waits at most ${backoffMillis.join(', ')} ms where nothing is told`, () =>
      expect(answers[`${name} backoff`]).to.deep.equal(backoffMillis));
  }

  for (const [name, bound] of [
    ['first', 1000],
    ['third', 4000],
    ['capped', 30_000],
  ] as const) {
    it(`draws evenly from nothing to the bound: ${bound} ms`, () => {
      type Drawn = { least: number; most: number; mean: number; tenths: readonly number[] };
      const { least, most, mean, tenths } = answers[name] as Drawn;
      expect(least).to.be.within(0, bound / 1000);
      expect(most).to.be.within(bound * 0.999 - 1, bound);
      // A million draws: the mean has a standard error of bound / sqrt(12) / 1000, a tenth one of 300; whole milliseconds cut 0.5.
      expect(mean).to.be.closeTo(bound / 2 - 0.5, bound / 500);
      for (const count of tenths) expect(count).to.be.closeTo(100_000, 1500);
    });
  }

  it('stays at its cap however often it is tried', () => expect(answers['overflow']).to.equal(30_000));
  it('scales pauses and not what it accepts of Retry-After', () =>
    expect(answers['scaled']).to.deep.equal([500, 15_000, 60_000]));
  it('takes its numbers from properties', () => expect(answers['changed']).to.deep.equal([9, 10, 2]));
});
