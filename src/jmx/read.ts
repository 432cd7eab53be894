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
  const { value: root, diagnostics } = parseXml(text);
  if (!root) return { diagnostics };
  if (!isPlanRoot(root)) return { diagnostics: [...diagnostics, notAPlan(root, text)] };
  const context = readContext(text, root.attributes['version'] === '1.0');
  const roots = readRoot(root, context);
  const all = [...diagnostics, ...context.diagnostics];
  if (!roots) return { diagnostics: all };
  const jmeter = root.attributes['jmeter'];
  const value = { roots, ...(jmeter && { jmeter }), positionOf: context.positionOf };
  return { value, diagnostics: all };
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
  const element = describe(xml);
  if (guiclass === undefined) context.report('JMX007', { element }, xml);
  const node: JmxNode = {
    tag: typeNameOf(xml),
    guiclass: guiclass ?? '',
    testclass,
    testname: context.decodeLeniently(testname) ?? testname,
    enabled: enabled === undefined || enabled.toLowerCase() === 'true',
    props: readProps(xml, element, context),
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
