import { type Code, finding } from '../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode, JmxProp } from './tree.ts';
import type { Position } from './xml-document.ts';

/** What the reader collects beside the tree. */
export type ReadContext = {
  readonly diagnostics: readonly Diagnostic[];
  /** Where each element and property of the tree stood; parts are told apart by identity. */
  readonly positions: Map<JmxNode | JmxProp, Position>;
  /** Notes a finding; gives undefined so that a reader can return it. */
  readonly report: <C extends Code>(code: C, args: ArgsOf<C>, at: Position) => undefined;
};

export function readContext(): ReadContext {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    positions: new Map(),
    report: (code, args, { line, column }) => {
      diagnostics.push(finding(code, '', args, { line, column }));
      return undefined;
    },
  };
}
