import { expect } from 'chai';
import { evaluateAll } from './evaluate.ts';

/**
 * One thread that admits and settles as a plan does, on a clock that moves only while somebody waits. Answers take no time,
 * so that each admission leaves as early as it may.
 */
const CLIENT = `
class Client {
  final FakeClock clock = new FakeClock()
  final Loadwright runtime
  final JMeterContext context = org.apache.jmeter.threads.JMeterContextService.getContext()
  final Random random = new Random(9L)
  /** Nanosecond of each attempt, and attempts that left before they were allowed to. */
  List<Long> left = []
  int early, throttled, operations
  long floor = 0L, closed = 0L

  Client(Map<String, String> properties = [:]) {
    Properties all = new Properties()
    all.putAll(properties)
    runtime = new Loadwright(clock, all)
    context.setVariables(new JMeterVariables())
  }

  void attempt(String status, String headers) {
    runtime.admit('s', context)
    left << clock.now
    if (clock.now < floor || clock.now < closed) early++
    def result = org.apache.jmeter.samplers.SampleResult.createTestSample(0L)
    result.setResponseCode(status)
    result.setSuccessful(status.startsWith('2'))
    result.setResponseHeaders('HTTP/1.1 ' + status + '\\n' + headers)
    runtime.settle('s', context, result)
    if (context.getVariables().get('lw_class') == 'throttled') throttled++
    if (runtime.ledger.ok.get() + runtime.ledger.failed.get() > operations) { operations++; floor = 0L }
  }

  /** Gaps between the attempts of one operation, in milliseconds, while it is answered so. */
  List<Long> gaps(String status, String headers, int most = 60) {
    for (int i = 0; i < most && operations == 0; i++) attempt(status, headers)
    (1..<left.size()).collect { (left[it] - left[it - 1]).intdiv(1_000_000L) }
  }

  /** How far the busiest window of so many seconds goes beyond what is allowed; 0 or less when none does. */
  double excess(double rate, int burst) {
    double lowest = Double.MAX_VALUE, worst = -Double.MAX_VALUE
    left.eachWithIndex { long at, int n ->
      double level = n - rate * (at - left[0]) / 1e9d
      if (n > 0) worst = Math.max(worst, level - lowest)
      lowest = Math.min(lowest, level)
    }
    worst - (burst - 1)
  }
}`;

const policy = (settings: string): string =>
  `client.runtime.policy('p', [statuses: [429, 503], idempotentStatuses: [], attempts: 4, baseMillis: 2000, factor: 1,
    capMillis: 2000, maxRetryAfterMillis: 60000, jitter: 'none', ${settings}]); `;
const step = (gates: readonly string[], withPolicy = true): string =>
  `client.runtime.step('s', [name: 's', gates: ${JSON.stringify(gates)}${withPolicy ? ", policy: 'p'" : ''}]); `;
const alone = (settings: string, status: string, headers: string): string =>
  `def client = new Client(); ${policy(settings)}${step([])}client.gaps('${status}', '${headers}')`;

describe('operations', () => {
  let answers: Readonly<Record<string, unknown>>;
  before(async function () {
    this.timeout(240_000);
    answers = await evaluateAll(
      {
        stack: `def client = new Client()
          client.runtime.rateGate('fast', 5d, 3, 1d, 0d); client.runtime.windowGate('slow', 240L, 60d, 0.9d, 0d)
          client.runtime.concurrencyGate('few', 2, 1d); ${step(['fast', 'slow', 'few'], false)}
          50_000.times { client.attempt('200', '') }
          [client.excess(5d, 3), client.excess(3.6d, 1), client.left.size(), client.left.last() - client.left.first()]`,
        rejections: `def client = new Client(); client.runtime.rateGate('g', 50d, 4, 1d, 0d)
          ${policy('attempts: 6, honoursRetryAfter: true, cooldown: true')}${step(['g'])}
          20_000.times {
            boolean rejected = client.random.nextInt(50) == 0
            int seconds = client.random.nextInt(30) + 1
            client.attempt(rejected ? '429' : '200', rejected ? 'Retry-After: ' + seconds + '\\n' : '')
            if (rejected) { client.floor = client.clock.now + seconds * 1_000_000_000L; client.closed = client.floor }
          }
          [client.early, client.throttled, client.excess(50d, 4)]`,
        told: alone('honoursRetryAfter: true', '429', 'Retry-After: 3\\n'),
        'told nothing': alone('honoursRetryAfter: true', '429', ''),
        'told zero': alone('honoursRetryAfter: true', '429', 'Retry-After: 0\\n'),
        'told too much': alone('honoursRetryAfter: true', '429', 'Retry-After: 61\\n'),
        'told by quota headers': alone(
          'honoursRetryAfter: true, readsQuotaHeaders: true',
          '429',
          'X-RateLimit-Reset: 7\\n',
        ),
        'quota headers not read': alone('honoursRetryAfter: true', '429', 'X-RateLimit-Reset: 7\\n'),
        'does not listen': alone('honoursRetryAfter: false', '429', 'Retry-After: 30\\n'),
        'unavailable, told': alone('honoursRetryAfter: true', '503', 'Retry-After: 5\\n'),
        'unavailable, told nothing': alone('honoursRetryAfter: true', '503', ''),
        'not tried again': alone('honoursRetryAfter: true', '500', 'Retry-After: 5\\n'),
        growing: alone('honoursRetryAfter: false, factor: 2, capMillis: 5000, attempts: 6', '429', ''),
        spread: `def client = new Client(); ${policy('honoursRetryAfter: true, spreadMillis: 10000, attempts: 50, jitter: "auto"')}
          ${step([])}client.gaps('429', 'Retry-After: 3\\n')`,
        budget: `def client = new Client(); ${policy('honoursRetryAfter: true, budget: 0.1, budgetMinimum: 10')}${step([])}
          while (client.operations < 1000) client.attempt('429', '')
          [client.runtime.ledger.retries.get(), client.left.size()]`,
      },
      CLIENT,
    );
  });

  it('pass every gate of a stack: fifty thousand within the bounds of each', () => {
    const [fast, slow, count, nanos] = answers['stack'] as readonly number[];
    expect(fast, 'beyond 5/s with bursts of 3').to.be.at.most(1e-6);
    expect(slow, 'beyond 240 per 60 s x 0.9').to.be.at.most(1e-6);
    expect(count).to.equal(50_000);
    // The slowest gate sets the pace: 3.6/s.
    expect(((count ?? 0) - 1) / ((nanos ?? 0) / 1e9)).to.be.closeTo(3.6, 1e-4);
  });

  it('never come back early, nor does anybody else while a cooldown lasts', () => {
    const [early, throttled, excess] = answers['rejections'] as readonly number[];
    expect(early).to.equal(0);
    expect(throttled).to.be.within(300, 500);
    expect(excess).to.be.at.most(1e-6);
  });

  for (const [name, gaps] of [
    ['told', [3000, 3000, 3000]],
    ['told nothing', [2000, 2000, 2000]],
    ['told zero', [0, 0, 0]],
    ['told too much', []],
    ['told by quota headers', [7000, 7000, 7000]],
    ['quota headers not read', [2000, 2000, 2000]],
    ['does not listen', [2000, 2000, 2000]],
    ['unavailable, told', [5000, 5000, 5000]],
    ['unavailable, told nothing', [2000, 2000, 2000]],
    ['not tried again', []],
    ['growing', [2000, 4000, 5000, 5000, 5000]],
  ] as const) {
    it(`wait ${gaps.join(', ') || 'for no further attempt'}: ${name}`, () => expect(answers[name]).to.deep.equal(gaps));
  }

  it('spread on top of Retry-After, never below it', () => {
    const gaps = answers['spread'] as readonly number[];
    expect(gaps).to.have.length(49);
    expect(Math.min(...gaps)).to.be.within(3000, 4500);
    expect(Math.max(...gaps)).to.be.within(11_500, 13_000);
  });

  it('stop retrying when the budget is used up', () => {
    // 10 + 0.1 x operations: 110 after a thousand of them.
    const [retries, attempts] = answers['budget'] as readonly number[];
    expect(retries).to.be.within(108, 110);
    expect(attempts).to.equal(1000 + (retries ?? 0));
  });
});
