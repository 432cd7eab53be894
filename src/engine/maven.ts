import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { findProgram } from './find-program.ts';
import type { Host } from './host.ts';
import { runProgram } from './run-program.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: Maven colours its output even in batch mode on some systems.
const colour = /\u001b\[[\d;]*m/g;

/** What a line of Maven's output says about progress: the file that has just been downloaded. */
export function downloadedFile(line: string): string | undefined {
  return /^(?:\[INFO\] )?Downloaded from [^:]+: \S*\/([^/\s]+\.jar)\b/.exec(line.replace(colour, ''))?.[1];
}

const transferFailure =
  /Could not (?:transfer|find) artifact (\S+)(?: (?:from\/to|in) (\S+)(?: \([^)]*\))?)?(?:: (.*))?/;
const offlineFailure = /Cannot access (\S+) \([^)]*\) (in offline mode) and the artifact (\S+)/;

/** Where in the POM, and where in Maven's wiki: of no use to somebody who wants the engine. */
const withoutPlaces = (text: string): string => text.replace(/ @ line \d+, column \d+/, '').replace(/ -> \[Help.*/, '');

/** Turns the output of a failed Maven into one finding. */
export function explainMavenFailure(lines: readonly string[]): Diagnostic {
  const errors = lines.map((line) => line.replace(colour, '')).filter((line) => line.startsWith('[ERROR]'));
  for (const error of errors.map(withoutPlaces)) {
    const [, artifact, repository = '', reason = 'it is not there'] = transferFailure.exec(error) ?? [];
    if (artifact !== undefined) return finding('ENG005', '', { artifact, repository, reason });
    const [, store = '', offline, wanted] = offlineFailure.exec(error) ?? [];
    if (wanted !== undefined)
      return finding('ENG005', '', { artifact: wanted, repository: store, reason: `Maven is ${offline}` });
  }
  const said = errors[0] ?? lines.at(-1) ?? 'no output';
  return finding('ENG006', '', { said: withoutPlaces(said.replace('[ERROR] ', '')) });
}

type Assembly = {
  readonly host: Host;
  /** Folder with `pom.xml`; Maven also writes its markers there. */
  readonly projectFolder: string;
  readonly home: string;
  readonly onDownloaded?: (file: string) => void;
  readonly signal?: AbortSignal;
};

/** Lets the machine's own Maven, with its own settings and repository, assemble a JMeter home. */
export async function assembleWithMaven(assembly: Assembly): Promise<Outcome<true>> {
  const { host, onDownloaded } = assembly;
  const program = await findProgram(host, 'mvn', ['MAVEN_HOME', 'M2_HOME']);
  if (program === undefined) return { diagnostics: [finding('ENG004', '', {})] };
  const args = ['-B', '-f', 'pom.xml', 'process-resources', `-Dengine.home=${assembly.home}`];
  const { exitCode, lines } = await runProgram(program, args, {
    host,
    cwd: assembly.projectFolder,
    onLine: (line) => {
      const file = downloadedFile(line);
      if (file !== undefined) onDownloaded?.(file);
    },
    ...(assembly.signal && { signal: assembly.signal }),
  });
  return exitCode === 0 ? { value: true, diagnostics: [] } : { diagnostics: [explainMavenFailure(lines)] };
}
