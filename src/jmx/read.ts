import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type ReadContext, readContext } from './read-context.ts';
import { readProp, readProps } from './read-prop.ts';
import type { JmxNode, JmxProp } from './tree.ts';
import { isHashTree, isPlanRoot, kindOf, typeNameOf } from './type-name.ts';
import { type Position, parseXml, positionOf, type XmlElement } from './xml-document.ts';

/** A plan as its file has it. */
export type ReadPlan = {
  /** Top elements: one TestPlan, in old files also a WorkBench; only other elements in a fragment to include. */
  readonly roots: readonly JmxNode[];
  /** Version of JMeter that saved the file, as its root says: `5.6.3`; absent where it says nothing. */
  readonly jmeter?: string;
  /** Where an element or a property of these trees stands. */
  readonly positionOf: (part: JmxNode | JmxProp) => Position | undefined;
};

/**
 * Reads the text of a .jmx file, reporting every place where JMeter would not load it. The value is what could be
 * read; it is absent only when the file is no XML or no plan.
 */
export function read(text: string): Outcome<ReadPlan> {
  let context: ReadContext | undefined;
  const contextOf = (root: XmlElement): ReadContext => {
    context ??= readContext(text, root.attributes['version'] === '1.0');
    return context;
  };
  const closed = (xml: XmlElement, root: XmlElement): void => {
    if (stands(xml, root)) readEarly(xml, contextOf(root));
  };
  // What a reference names may be anywhere further up, so all of the XML has to be there.
  const { value: root, diagnostics } = text.includes('reference=') ? parseXml(text) : parseXml(text, closed);
  if (!root) return { diagnostics };
  if (!isPlanRoot(root)) return { diagnostics: [...diagnostics, notAPlan(root, text)] };
  const roots = readRoot(root, contextOf(root));
  const all = [...diagnostics, ...contextOf(root).diagnostics].sort(inFileOrder);
  if (!roots) return { diagnostics: all };
  const jmeter = root.attributes['jmeter'];
  const value = { roots, ...(jmeter && { jmeter }), positionOf: contextOf(root).positionOf };
  return { value, diagnostics: all };
}

const inFileOrder = (a: Diagnostic, b: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** Whether it stands in the tree of the plan: in hashTrees and nothing else. */
function stands(xml: XmlElement, root: XmlElement): boolean {
  if (isHashTree(xml)) return false;
  let at = xml.parent;
  while (at !== undefined && at !== root && isHashTree(at)) at = at.parent;
  return at === root && xml.parent !== root;
}

/** Reads the properties of an element as soon as it is complete, so that the XML of a large plan is never there as a whole. */
function readEarly(xml: XmlElement, context: ReadContext): void {
  if (kindOf(typeNameOf(xml)) !== undefined) return;
  context.early.set(xml, readProps(xml, describe(xml), context));
  xml.children.length = 0;
}

const notAPlan = (root: XmlElement, text: string): Diagnostic =>
  finding('JMX002', '', { root: root.name }, positionOf(text, root.offset));

function readRoot(root: XmlElement, context: ReadContext): JmxNode[] | undefined {
  const [hashTree] = root.children;
  if (!hashTree || !isHashTree(hashTree)) {
    return context.report('JMX004', { child: hashTree ? `<${hashTree.name}>` : 'nothing' }, hashTree ?? root);
  }
  return readTree(hashTree, context);
}

/**
 * A `<hashTree>` holds an element, that element's `<hashTree>`, the next element and so on. JMeter takes whatever stands
 * in the place of an element, and nothing but a `<hashTree>` in the place of one; only the last may be missing.
 */
function readTree(hashTree: XmlElement, context: ReadContext): JmxNode[] {
  const nodes: JmxNode[] = [];
  const { children } = hashTree;
  for (let index = 0; index < children.length; index++) {
    const element = children[index] as XmlElement;
    const next = children[index + 1];
    const own = next && isHashTree(next) ? next : undefined;
    if (own) index++;
    else if (next) context.report('JMX005', { element: describe(element), found: next.name }, next);
    if (isHashTree(element)) {
      context.report('JMX006', {}, element);
      readTree(element, context);
      if (own) readTree(own, context);
      continue;
    }
    if (kindOf(typeNameOf(element)) !== undefined) {
      context.report('JMX030', { node: element.name }, element);
      readProp(element, describe(element), context);
      if (own) readTree(own, context);
      continue;
    }
    nodes.push(readElement(element, own, context));
  }
  return nodes;
}

function readElement(xml: XmlElement, hashTree: XmlElement | undefined, context: ReadContext): JmxNode {
  const { guiclass, testclass = '', testname = '', enabled } = xml.attributes;
  if (guiclass === undefined) context.report('JMX007', { element: describe(xml) }, xml);
  const node: JmxNode = {
    tag: typeNameOf(xml),
    guiclass: guiclass ?? '',
    testclass,
    testname: context.decodeLeniently(testname) ?? testname,
    enabled: enabled === undefined || enabled.toLowerCase() === 'true',
    props: context.early.get(xml) ?? readProps(xml, describe(xml), context),
    children: hashTree ? readTree(hashTree, context) : [],
  };
  context.offsets.set(node, xml.offset);
  return node;
}

/** `ThreadGroup "users"`. */
function describe(xml: XmlElement): string {
  const { testname } = xml.attributes;
  return testname ? `${typeNameOf(xml)} ${JSON.stringify(testname)}` : typeNameOf(xml);
}
