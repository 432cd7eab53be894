import { type Code, finding } from '../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode, JmxProp } from '../jmx/tree.ts';
import type { Position } from '../jmx/xml-document.ts';

/** Where a part of a plan stands in its file; nowhere for a plan that was never a file. */
export type PositionOf = (part: JmxNode | JmxProp) => Position | undefined;

/** A part of a plan on the way down: its own name for messages and its path for pointers. */
export type Place = {
  /** `ThreadGroup "users"`. */
  readonly element: string;
  /** `/TestPlan[0]/ThreadGroup[2]`; indices count siblings. */
  readonly path: string;
};

export type CheckContext = {
  readonly diagnostics: Diagnostic[];
  readonly report: <C extends Code>(code: C, path: string, part: JmxNode | JmxProp, args: ArgsOf<C>) => void;
};

export function checkContext(positionOf: PositionOf): CheckContext {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (code, path, part, args) => {
      const position = positionOf(part);
      diagnostics.push(finding(code, path, args, position && { line: position.line, column: position.column }));
    },
  };
}
