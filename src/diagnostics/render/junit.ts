import { create } from 'xmlbuilder2';
import type { Described } from '../describe.ts';
import { printable } from './printable.ts';

/** XML 1.0 has no such characters, not even as references. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const written = (text: string): string => text.replace(unwritable, '\ufffd');
const inLine = (text: string): string => written(printable(text));

/**
 * Findings as JUnit XML, which build servers show as tests: a suite for each file, a case for each finding and one for
 * a file without. Errors are failures, as for the exit code; other findings pass and say so in their output; what a
 * comment or the baseline accepts is skipped.
 */
export function renderJunit(findings: readonly Described[], files: readonly string[]): string {
  const named = findings.map((finding) => ({ ...finding, file: finding.file ?? 'command line' }));
  const suites = [...new Set([...files, ...named.map(({ file }) => file)])].map((file) => ({
    file,
    findings: named.filter((finding) => finding.file === file),
  }));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: 'loadwright',
    ...counts(named),
    tests: String(suites.reduce((sum, suite) => sum + Math.max(1, suite.findings.length), 0)),
  });
  for (const suite of suites) {
    const element = root.ele('testsuite', { name: inLine(suite.file), ...counts(suite.findings) });
    const common = { classname: inLine(suite.file), time: '0' };
    if (suite.findings.length === 0) element.ele('testcase', { name: 'no findings', ...common });
    for (const finding of suite.findings) {
      // Without a line: build servers follow a case from build to build by its name.
      const name = inLine(`${finding.code} ${finding.anchor || 'file'}`);
      addOutcome(element.ele('testcase', { name, ...common }), finding);
    }
  }
  return `${root.end({ prettyPrint: true, wellFormed: true })}\n`;
}

type Counted = Pick<Described, 'severity' | 'accepted'>;
const fails = ({ severity, accepted }: Counted): boolean => severity === 'error' && !accepted;

const counts = (findings: readonly Counted[]): Readonly<Record<string, string>> => ({
  tests: String(Math.max(1, findings.length)),
  failures: String(findings.filter(fails).length),
  errors: '0',
  skipped: String(findings.filter(({ accepted }) => accepted).length),
});

function addOutcome(testcase: ReturnType<typeof create>, finding: Described): void {
  const { code, severity, message, hint, accepted, file, position } = finding;
  const place = `${printable(file ?? '')}${position ? `:${position.line}:${position.column}` : ''}`;
  const text = written(`${place}\n${severity} ${code}  ${message}${hint === undefined ? '' : `\nhint: ${hint}`}`);
  if (accepted) testcase.ele('skipped', { message: inLine(accepted.reason ?? 'in the baseline') });
  else if (fails(finding)) testcase.ele('failure', { message: inLine(message), type: code }).txt(text);
  else testcase.ele('system-out').txt(text);
}
