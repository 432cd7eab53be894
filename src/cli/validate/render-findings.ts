import type { Described } from '../../diagnostics/describe.ts';
import { renderGithub } from '../../diagnostics/render/github.ts';
import { renderJson } from '../../diagnostics/render/json.ts';
import { renderText } from '../../diagnostics/render/text.ts';
import type { Mode, Rule } from '../../validate/rules/rule.ts';
import { ruleHelp } from './rule-page.ts';

export type Format = 'text' | 'json' | 'sarif' | 'junit' | 'github';

export type Report = {
  /** Accepted ones too; only formats that have a word for them show them. */
  readonly findings: readonly Described[];
  /** As findings name them. */
  readonly files: readonly string[];
  readonly rules: readonly Rule[];
  readonly mode: Mode;
  readonly color: boolean;
  /** Folder in which the command was called. */
  readonly root: string;
  readonly product: Product;
};

/** What package.json says. */
export type Product = { readonly version: string; readonly homepage?: string };

/** Findings in the form that was asked for. */
export async function renderFindings(format: Format, report: Report): Promise<string> {
  const open = report.findings.filter(({ accepted }) => !accepted);
  switch (format) {
    case 'text':
      return renderText(open, { color: report.color });
    case 'json':
      return renderJson(open);
    case 'github':
      return renderGithub(open);
    case 'junit': {
      const { renderJunit } = await import('../../diagnostics/render/junit.ts');
      return renderJunit(report.findings, report.files);
    }
    case 'sarif': {
      const { renderSarif } = await import('../../diagnostics/render/sarif.ts');
      const { version, homepage } = report.product;
      const rules = report.rules.map((rule) => ruleHelp(rule, report.mode));
      const docs = homepage === undefined ? {} : { docs: `${homepage.replace(/[#/]*$/, '')}/docs/rules.md` };
      return renderSarif(report.findings, { version, rules, files: report.files, root: report.root, ...docs });
    }
  }
}
