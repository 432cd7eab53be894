import type { Described } from '../describe.ts';
import type { Accepted, Severity } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { printableJson } from './printable.ts';
import { locationOf, sarifUri } from './sarif/location.ts';
import { type RuleHelp, type SarifRule, sarifRules } from './sarif/rules.ts';

export type SarifOptions = {
  /** Version of this product. */
  readonly version: string;
  /** Every rule that can be reported; codes of the catalogue describe themselves. */
  readonly rules: readonly RuleHelp[];
  /** Files that were read, findings or not, as findings name them. */
  readonly files: readonly string[];
  /** Absolute path of the folder that paths are relative to. */
  readonly root: string;
  /** Absolute address of the page that explains the rules; each rule is an anchor of it. Default: none. */
  readonly docs?: string;
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as a SARIF 2.1.0 log (OASIS), which code scanning reads: one run, paths relative to `%SRCROOT%`, accepted
 * findings as suppressions, and fingerprints that outlive moved lines. Ends with a line feed.
 */
export function renderSarif(
  findings: readonly Described[],
  { version, rules, files, root, docs }: SarifOptions,
): string {
  const described = sarifRules(findings, rules, docs);
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const prints = fingerprintsOf(findings);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'loadwright', semanticVersion: version, version, rules: described } },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which loadwright was called.' } } },
        columnKind: 'utf16CodeUnits',
        artifacts: [...new Set(files)].map((file) => ({ location: sarifUri(file, root), roles: ['analysisTarget'] })),
        results: findings.map((finding, index) => resultOf(finding, indexes, prints[index] as string, root)),
      },
    ],
  };
  return `${printableJson(log)}\n`;
}

const suppressionOf = (accepted: Accepted): Readonly<Record<string, string>> =>
  accepted.by === 'comment'
    ? { kind: 'inSource', justification: accepted.reason }
    : { kind: 'external', justification: 'in the baseline' };

// Braces stay as they are, although 3.11.5 of the standard wants them doubled: readers of logs show a text
// without arguments as it is, and `${{x}}` is no expression of a plan.
function resultOf(
  finding: Described,
  indexes: ReadonlyMap<SarifRule['id'], number>,
  fingerprint: string,
  root: string,
): Readonly<Record<string, unknown>> {
  const { code, severity, message, hint, accepted } = finding;
  const location = locationOf(finding, root);
  return {
    ruleId: code,
    ruleIndex: indexes.get(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message}\nhint: ${hint}` },
    ...(location && { locations: [location] }),
    partialFingerprints: { 'loadwrightFinding/v1': fingerprint },
    ...(accepted && { suppressions: [suppressionOf(accepted)] }),
  };
}
