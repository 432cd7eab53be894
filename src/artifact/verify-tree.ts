import { describe } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode } from '../jmx/tree.ts';
import { checkTree } from '../validate/check-tree.ts';

function inWords(diagnostic: Diagnostic): string {
  const [{ code, message, pointer, position } = noFinding] = describe([diagnostic], () => undefined);
  return `${code} ${position === undefined ? `at ${pointer}` : `in line ${position.line}`}: ${message}`;
}
const noFinding = { code: '', message: '', pointer: '', position: undefined };

/** A compiled plan without findings is what the compiler promises, so findings in one are a bug: this throws. */
export function failOnFindings(findings: readonly Diagnostic[]): void {
  const [first] = findings;
  if (first) throw new Error(`the compiler made a plan with ${findings.length} findings, first ${inWords(first)}`);
}

/** Checks a compiled plan against the schema of the engine, before it is text. */
export const verifyTree = (plan: JmxNode): void => failOnFindings(checkTree(plan));
