import { lineStarts } from '../../diagnostics/positions.ts';
import { canonical, canonicalPlan, writePlan } from '../../jmx/canonical/canonical.ts';
import { read } from '../../jmx/read.ts';
import { guiForm } from './gui-order.ts';
import { type KindEdit, kindEdits } from './kind-edits.ts';

export type FixOptions = {
  /** What the GUI would save instead of what the engine would. Default: false. */
  readonly guiOrder?: boolean;
};

export type FixedPlan = {
  readonly text: string;
  /** What was done, in words, one thing each; empty when the text is the same. */
  readonly changes: readonly string[];
  /** With `guiOrder`: what is not as the GUI would save it, because nobody can tell how that is; in words. */
  readonly left: readonly string[];
};

/**
 * Rewrites a plan that JMeter loads without changing what it does: canonical bytes (which takes in obsolete names),
 * and the kinds of property that the panels write. With `guiOrder` all is as the GUI writes it, for better or worse.
 *
 * @throws when the text is no plan that loads; callers look for errors first
 */
export function fixPlan(text: string, { guiOrder = false }: FixOptions = {}): FixedPlan {
  return guiOrder ? asGuiSaves(text) : asEngineSaves(text);
}

function asGuiSaves(text: string): FixedPlan {
  const { plan, left } = guiForm(canonicalPlan(text));
  const fixed = writePlan(plan);
  return { text: fixed, changes: fixed === text ? [] : ['written as the GUI would'], left };
}

function asEngineSaves(text: string): FixedPlan {
  const saved = canonical(text);
  const { value: plan } = read(saved);
  if (!plan) throw new Error('the canonical form of the plan cannot be read');
  const { text: fixed, done } = withKinds(saved, kindEdits(plan), plan.positionOf);
  if (fixed === text) return { text, changes: [], left: [] };
  return {
    text: fixed,
    changes: [...(saved === text ? [] : ['written as JMeter would']), ...done.map(inWords)],
    left: [],
  };
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
