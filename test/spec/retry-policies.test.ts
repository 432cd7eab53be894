import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { retryPresets } from '../../src/spec/resolve/retry-presets.ts';
import type { RetryPolicy } from '../../src/spec/scenario.ts';
import { loadText } from './load-text.ts';

const page = readFileSync(new URL('../../docs/retry-policies.md', import.meta.url), 'utf8');
const policies = Object.keys(retryPresets) as readonly RetryPolicy['policy'][];

/** Cells of the lines of a table, found by its first line. */
function table(head: string): readonly (readonly string[])[] {
  const lines = page.slice(page.indexOf(head)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const none = '–';
const list = (items: readonly number[]): string => items.join(', ') || none;
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const waits = ({ capSeconds }: RetryPolicy): boolean => capSeconds > 0;

/** The rows of the page's table of numbers, each made from the presets. */
const rows: Readonly<Record<string, (preset: RetryPolicy) => string>> = {
  'attempts of an operation': ({ attempts }) => String(attempts),
  'statuses tried again, any method': ({ statuses }) => list(statuses),
  'and of idempotent requests': ({ idempotentStatuses }) => list(idempotentStatuses),
  'connection errors': ({ connectionErrors }) => connectionErrors,
  'honours Retry-After': ({ honoursRetryAfter }) => yes(honoursRetryAfter),
  'reads quota headers': ({ readsQuotaHeaders }) => yes(readsQuotaHeaders),
  'longest Retry-After accepted': ({ honoursRetryAfter, maxRetryAfterSeconds }) =>
    honoursRetryAfter ? `${maxRetryAfterSeconds} s` : none,
  base: (preset) => (waits(preset) ? `${preset.baseSeconds} s` : none),
  factor: (preset) => (waits(preset) ? String(preset.factor) : none),
  cap: (preset) => (waits(preset) ? `${preset.capSeconds} s` : none),
  jitter: ({ jitter }) => jitter,
  'budget, retries per operation': ({ budget }) => (budget === null ? none : String(budget)),
  'retries before the budget counts': ({ budget, budgetMinimum }) => (budget === null ? none : String(budgetMinimum)),
  'cooldown of the gate': ({ cooldown }) => yes(cooldown),
};

describe('the page on retry policies', () => {
  const [head = [], , ...body] = table('| | `none`');

  it('has every preset, and every number of it', () => {
    expect([...head.slice(1)].sort()).to.deep.equal([...policies].sort());
    expect(body.map(([name]) => name)).to.deep.equal(Object.keys(rows));
    // What a preset consists of, less its name: each setting has a row.
    expect(Object.keys(retryPresets.none)).to.have.length(Object.keys(rows).length + 1);
  });

  for (const [name, text] of Object.entries(rows)) {
    it(`says what the presets say: ${name}`, () => {
      const cells = body.find(([cell]) => cell === name)?.slice(1);
      expect(cells).to.deep.equal(head.slice(1).map((policy) => text(retryPresets[policy as RetryPolicy['policy']])));
    });
  }

  it('says when to use each', () =>
    expect(
      table('| Policy |')
        .slice(2)
        .map(([policy]) => policy)
        .sort(),
    ).to.deep.equal([...policies].sort()));
});

describe('intents', () => {
  const plan = (intent: string, policy: string): string => {
    const { value, diagnostics } = loadText(
      JSON.stringify({
        name: 'intents',
        intent,
        target: { url: 'https://api.example.com' },
        limits: { orders: { type: 'fixed-window', allow: 300, per: '60s' } },
        retry: { policy },
        workloads: {
          work: {
            load: { type: 'users', users: 5, for: '10s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['orders'] }],
          },
        },
      }),
    );
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return serialize(compilePlan(value.scenario).plan);
  };

  for (const policy of policies) {
    for (const intent of ['respect', 'probe', 'resilience']) {
      const gated = intent === 'respect';
      const closes = gated && retryPresets[policy].cooldown;
      it(`${intent} with ${policy}: ${gated ? 'a gate' : 'no gate'}, ${closes ? 'a' : 'no'} cooldown`, () => {
        const text = plan(intent, policy);
        expect(text.includes('loadwright.windowGate(')).to.equal(gated);
        expect(/cooldown: ?true/.test(text)).to.equal(closes);
      });
    }
  }
});
