import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { RuleSetting } from './rules/run-rules.ts';

/** What JMeter reads as something else than is written, or cannot run without more: a build fails on it. */
const certain: readonly string[] = ['JMX011', 'JMX019', 'JMX021', 'JMX022', 'JMX023', 'JMX024', 'JMX025', 'JMX026'];

/**
 * What a finding about the form of a plan counts for. An error stays one, whatever the settings say: JMeter does not
 * load the file.
 */
export function schemaSeverity({ code, severity }: Diagnostic, { mode, severities }: RuleSetting): Severity | 'off' {
  if (severity === 'error') return severity;
  const set = severities?.get(code);
  if (set) return set;
  if (mode === 'strict' || (mode === 'ci' && certain.includes(code))) return 'error';
  return severity;
}
