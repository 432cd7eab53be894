import { lineStarts } from '../../diagnostics/positions.ts';
import { read } from '../../jmx/read.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import { inGuiOrder } from './gui-order.ts';
import { type KindEdit, kindEdits } from './kind-edits.ts';

/** The two ways to write a plan; both throw on one that cannot be written. */
export type PlanWriters = {
  /** What the engine would write after it has loaded this text. */
  readonly canonical: (text: string) => string;
  /** What the GUI would save for this TestPlan. */
  readonly serialize: (plan: JmxNode) => string;
};

export type FixOptions = PlanWriters & {
  /** Properties in the order of the panels instead of the engine's. Default: the engine's. */
  readonly guiOrder?: boolean;
};

export type FixedPlan = {
  readonly text: string;
  /** What was done, in words, one thing each; empty when the text is the same. */
  readonly changes: readonly string[];
};

/**
 * Rewrites a plan that JMeter loads without changing what it does: canonical bytes (which takes in obsolete names),
 * and the kinds of property that the panels write.
 *
 * @throws when the text is no plan that loads; callers look for errors first
 */
export function fixPlan(text: string, options: FixOptions): FixedPlan {
  const canonical = options.canonical(text);
  const { value: plan } = read(canonical);
  if (!plan) throw new Error('the canonical form of the plan cannot be read');
  const { text: typed, done } = withKinds(canonical, kindEdits(plan), plan.positionOf);
  const fixed = options.guiOrder ? guiForm(typed, options) : typed;
  if (fixed === text) return { text, changes: [] };
  const form = options.guiOrder ? 'written as the GUI would' : 'written as JMeter would';
  return { text: fixed, changes: [...(canonical === text && !options.guiOrder ? [] : [form]), ...done.map(inWords)] };
}

function guiForm(text: string, { serialize }: PlanWriters): string {
  const roots = read(text).value?.roots ?? [];
  const [plan] = roots;
  // A fragment or an old file with a WorkBench is nothing that the GUI saves as a plan.
  return plan?.tag === 'TestPlan' && roots.length === 1 ? serialize(inGuiOrder(plan)) : text;
}

const inWords = ({ element, prop, kind }: KindEdit): string =>
  `${prop.name} of ${element.tag}${element.testname === '' ? '' : ` ${JSON.stringify(element.testname)}`}: ${prop.kind} is ${kind} now`;

type PositionOf = (part: KindEdit['prop']) => { readonly line: number; readonly column: number } | undefined;

/** Canonical text has each scalar property in one piece: a start tag with its name, text, and the end tag. */
const SCALAR = /<(stringProp|boolProp|intProp|longProp)( [^>]*)>[^<]*<\/\1>/y;

function withKinds(
  text: string,
  edits: readonly KindEdit[],
  positionOf: PositionOf,
): { readonly text: string; readonly done: readonly KindEdit[] } {
  const starts = lineStarts(text);
  const done: KindEdit[] = [];
  let result = '';
  let copied = 0;
  for (const edit of edits) {
    const { prop, kind, text: value } = edit;
    const position = positionOf(prop);
    if (!position) continue;
    SCALAR.lastIndex = (starts[position.line - 1] ?? 0) + position.column - 1;
    const offset = SCALAR.lastIndex;
    const match = SCALAR.exec(text);
    if (!match) continue;
    // Numbers and switches, in whatever kind, need no escaping.
    result += `${text.slice(copied, offset)}<${kind}${match[2]}>${value}</${kind}>`;
    copied = offset + match[0].length;
    done.push(edit);
  }
  return { text: result + text.slice(copied), done };
}
