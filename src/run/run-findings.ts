import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type LoggedError, loggedErrors, planLoadError } from '../engine/inspect-run.ts';
import type { JMeterEnd } from '../engine/launch-jmeter.ts';
import type { JtlEnd } from '../results/jtl-reader.ts';

type RunTraces = {
  readonly end: JMeterEnd;
  /** Content of jmeter.log. */
  readonly log: string;
  readonly results: JtlEnd;
  readonly timeoutSeconds: number;
};

/** The same error once, with how often it was logged. */
function grouped(errors: readonly LoggedError[]): readonly Diagnostic[] {
  const groups = new Map<string, { error: LoggedError; count: number }>();
  for (const error of errors) {
    const key = `${error.logger}\n${error.message}`;
    const group = groups.get(key) ?? { error, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ error: { logger, message, cause }, count }) =>
    finding('CLI013', '', { logger, message, cause, count }),
  );
}

/**
 * What went wrong in a run that JMeter itself may well call a success: it exits with 0 after a failed script, a missing
 * class or no sample at all.
 */
export function runFindings({ end, log, results, timeoutSeconds }: RunTraces): readonly Diagnostic[] {
  const load = planLoadError(end.stdout);
  if (load) return [finding('CLI014', '', { cause: load.cause, path: load.path })];
  const said = end.stderr.split('\n').find((line) => line.trim() !== '') ?? '';
  return [
    ...grouped(loggedErrors(log)),
    ...(end.ended === 'by itself' && end.exitCode !== 0
      ? [finding('CLI015', '', { exitCode: end.exitCode, said })]
      : []),
    ...(end.ended === 'timeout' ? [finding('CLI017', '', { seconds: timeoutSeconds })] : []),
    ...(results.rows === 0 && end.ended !== 'stopped' ? [finding('CLI016', '', {})] : []),
    ...(results.truncatedLine === null ? [] : [finding('CLI020', '', { line: results.truncatedLine })]),
  ];
}
