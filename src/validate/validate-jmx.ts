import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { read } from '../jmx/read.ts';
import { checkTree } from './check-tree.ts';

/**
 * Everything that is wrong with a .jmx file, ours or foreign: XML, structure, classes, properties. Findings come in
 * file order with line and column; `fileName` is copied into them.
 */
export function validateJmx(xmlText: string, fileName: string): readonly Diagnostic[] {
  const { value: plan, diagnostics } = read(xmlText);
  const found = [...diagnostics];
  if (plan) {
    found.push(...plan.roots.flatMap((root, index) => checkTree(root, plan.positionOf, index)));
    if (!plan.roots.some(({ tag }) => tag === 'TestPlan'))
      found.push(finding('JMX016', '', {}, { line: 1, column: 1 }));
  }
  const order = (diagnostic: Diagnostic): number => (diagnostic.line ?? 0) * 1e6 + (diagnostic.column ?? 0);
  return found.sort((a, b) => order(a) - order(b)).map((diagnostic) => ({ ...diagnostic, file: fileName }));
}
