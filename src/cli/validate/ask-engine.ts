import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { engineTemplate } from '../../engine/engine-lock.ts';
import type { Host } from '../../engine/host.ts';
import { findJava } from '../../engine/java.ts';
import { runProgram } from '../../engine/run-program.ts';
import { stopsLoading } from './stops-loading.ts';

/** What JMeter says of a plan: nothing when it loads it. */
export type EngineAnswer = {
  readonly cause?: string;
  /** Path of XML elements to the place that stopped it. */
  readonly path?: string | null;
  readonly line?: number | null;
};

type Question = {
  readonly host: Host;
  /** Home of the JMeter to ask. */
  readonly home: string;
  readonly plans: readonly Uint8Array[];
  readonly signal?: AbortSignal;
};

/** Has the real JMeter load plans, all in one JVM and without running them; one answer for each. */
export async function askEngine({ host, home, plans, signal }: Question): Promise<Outcome<readonly EngineAnswer[]>> {
  const { value: java, diagnostics } = await findJava(host);
  if (!java) return { diagnostics };
  const folder = await mkdtemp(join(tmpdir(), 'loadwright-plans-'));
  try {
    for (const [index, bytes] of plans.entries()) await writeFile(join(folder, `${index}.jmx`), bytes);
    const jars = [join('bin', 'ApacheJMeter.jar'), join('lib', '*'), join('lib', 'ext', '*')];
    const words = [
      '-XX:+UseSerialGC',
      '-Djava.awt.headless=true',
      '-Dfile.encoding=UTF-8',
      '-Duser.language=en',
      // log4j finds fault with its configuration on every start.
      '-Dlog4j2.StatusLogger.level=OFF',
      `-Djmeter.home=${home}`,
      '-cp',
      jars.map((jar) => join(home, jar)).join(delimiter),
      'groovy.ui.GroovyMain',
      fileURLToPath(engineTemplate('load-plans.groovy')),
      ...[folder, String(plans.length)],
    ];
    // JMeter's log would otherwise lie in the folder of the user.
    const { exitCode, lines } = await runProgram(java.program, words, { host, cwd: folder, ...(signal && { signal }) });
    if (exitCode !== 0) {
      return { diagnostics: [finding('CLI015', '', { exitCode, said: lines.slice(-3).join(' ') })] };
    }
    const answers = JSON.parse(await readFile(join(folder, 'answers.json'), 'utf8')) as readonly EngineAnswer[];
    return { value: answers, diagnostics: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the engine and the findings about a plan disagree. */
export function disagreements(answer: EngineAnswer, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(stopsLoading);
  const { cause, path, line } = answer;
  if (cause === undefined) {
    const codes = [...new Set(errors.map(({ code }) => code))];
    return codes.length === 0 ? [] : [finding('VAL031', '', { codes })];
  }
  // A plugin's class is no error for a plan that runs elsewhere; this engine lacks the plugin all the same.
  if (errors.length > 0 || diagnostics.some(({ code }) => code === 'JMX021')) return [];
  const where = line ? { line, column: 1 } : {};
  return [finding('VAL030', '', { cause, path: path ?? undefined }, where)];
}
