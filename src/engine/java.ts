import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { findProgram } from './find-program.ts';
import type { Host } from './host.ts';
import { runProgram } from './run-program.ts';

/** JMeter 5.6 runs on Java 8 and later. */
const oldestJava = 8;

export type Java = {
  /** Full path of the launcher. */
  readonly program: string;
  /** 8, 11, 17, ... */
  readonly major: number;
};

/** Major version in the first line of `java -version`: `version "1.8.0_392"` is 8, `version "17.0.15"` is 17. */
export function parseJavaMajor(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The Java that starts JMeter: `JAVA_HOME` first, then PATH. */
export async function findJava(host: Host): Promise<Outcome<Java>> {
  const program = await findProgram(host, 'java', ['JAVA_HOME']);
  if (program === undefined) return { diagnostics: [finding('ENG001', '', { oldest: oldestJava })] };
  const { lines } = await runProgram(program, ['-version'], { host });
  const major = parseJavaMajor(lines.join('\n'));
  if (major === undefined) {
    return { diagnostics: [finding('ENG002', '', { program, said: lines[0] ?? '', oldest: oldestJava })] };
  }
  if (major < oldestJava) return { diagnostics: [finding('ENG003', '', { program, major, oldest: oldestJava })] };
  return { value: { program, major }, diagnostics: [] };
}
