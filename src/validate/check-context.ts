import { type Code, finding } from '../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode, JmxProp } from '../jmx/tree.ts';
import type { Position } from '../jmx/xml-document.ts';

/** Where a part of a plan stands in its file; nowhere for a plan that was never a file. */
export type PositionOf = (part: JmxNode | JmxProp) => Position | undefined;

/** An element or property on the way down from the plan. */
export type Place = {
  readonly part: JmxNode | JmxProp;
  /** Index among the elements beside it. */
  readonly index: number;
  readonly around: Place | undefined;
};

/** `/TestPlan[0]/ThreadGroup[2]/ThreadGroup.num_threads`; indices count siblings. Texts are made for findings only. */
export function pathOf({ part, index, around }: Place): string {
  const own = 'tag' in part ? `${part.tag}[${index}]` : part.name;
  return `${around ? pathOf(around) : ''}/${own}`;
}

/** The element of a property, as messages say it: `ThreadGroup "users"`, `HTTPsampler.Arguments of HTTPSamplerProxy`. */
export function elementOf({ part, around }: Place): string {
  if ('tag' in part) return part.testname ? `${part.tag} ${JSON.stringify(part.testname)}` : part.tag;
  const outer = around ? elementOf(around) : '';
  return part.kind === 'elementProp' ? `${part.name || part.elementType} of ${outer}` : outer;
}

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
