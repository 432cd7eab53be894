import { RUNTIME_SOURCE } from '../../src/groovy/generated/sources.ts';
import { oracle } from '../support/oracle.ts';

/** Time that passes only when somebody sleeps. */
const FAKE_CLOCK = `
class FakeClock extends Clock {
  long now = 1_000_000_000L
  long nanos() { now }
  long millis() { now.intdiv(1_000_000L) }
  void sleep(long nanos) { now += nanos }
}
`;

/** Runs Groovy against the runtime's classes in the engine's own Groovy; the last expression is the answer. */
export const evaluate = (script: string): Promise<unknown> =>
  oracle.evaluate(`${RUNTIME_SOURCE}\n${FAKE_CLOCK}\n${script}`);

/**
 * Several expressions compiled at once, because compiling the runtime is what takes the time: one answer for each name,
 * or `error: ` and what it threw.
 */
export async function evaluateAll<Name extends string>(
  expressions: Readonly<Record<Name, string>>,
  classes = '',
): Promise<Readonly<Record<Name, unknown>>> {
  const cases = Object.values<string>(expressions).map((expression, index) => `def case${index}() { ${expression} }\n`);
  const calls = cases.map((_, index) => `run { case${index}() }`);
  const script = `def run(Closure work) { try { work() } catch (Throwable problem) { 'error: ' + problem } }
    ${cases.join('')}[${calls.join(', ')}]`;
  const answers = (await evaluate(`${classes}\n${script}`)) as readonly unknown[];
  return Object.fromEntries(Object.keys(expressions).map((name, index) => [name, answers[index]])) as Record<
    Name,
    unknown
  >;
}
