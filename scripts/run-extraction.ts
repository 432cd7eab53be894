import type { Host } from '../src/engine/host.ts';
import { runProgram } from '../src/engine/run-program.ts';
import { groovyCommand } from './groovy-command.ts';

/** Runs one of the extraction scripts with the classes of a JMeter home; its answer is the one line of JSON it prints. */
export async function runExtraction<T>(
  host: Host,
  home: string,
  script: string,
  jvmArgs: readonly string[] = [],
): Promise<T> {
  const [program, ...args] = await groovyCommand(host, home, script, [
    ...jvmArgs,
    '-Djava.awt.headless=true',
    '-Dorg.apache.logging.log4j.level=OFF',
  ]);
  const { exitCode, lines } = await runProgram(program, args, { host });
  const answer = lines.find((line) => line.startsWith('{"'));
  if (exitCode !== 0 || answer === undefined) throw new Error(`${script} failed: ${lines.join('\n')}`);
  return JSON.parse(answer) as T;
}
