import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type ReadContext, readContext } from './read-context.ts';
import { readProps } from './read-prop.ts';
import type { JmxNode, JmxProp } from './tree.ts';
import { type Position, parseXml, type XmlElement } from './xml-document.ts';

/** A plan as its file has it. */
export type ReadPlan = {
  /** Top elements: one TestPlan, in old files also a WorkBench; only other elements in a fragment to include. */
  readonly roots: readonly JmxNode[];
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
  const context = readContext();
  const roots = readRoot(root, context);
  const all = [...diagnostics, ...context.diagnostics];
  if (!roots) return { diagnostics: all };
  return { value: { roots, positionOf: (part) => context.positions.get(part) }, diagnostics: all };
}

function readRoot(root: XmlElement, context: ReadContext): JmxNode[] | undefined {
  if (root.name !== 'jmeterTestPlan') return context.report('JMX002', { root: root.name }, root);
  const [hashTree] = root.children;
  if (hashTree?.name !== 'hashTree') {
    return context.report('JMX004', { child: hashTree ? `<${hashTree.name}>` : 'nothing' }, hashTree ?? root);
  }
  return readTree(hashTree, context);
}

/** A `<hashTree>` holds an element, that element's `<hashTree>`, the next element and so on. */
function readTree(hashTree: XmlElement, context: ReadContext): JmxNode[] {
  const nodes: JmxNode[] = [];
  const { children } = hashTree;
  for (let index = 0; index < children.length; index++) {
    const element = children[index] as XmlElement;
    if (element.name === 'hashTree') {
      context.report('JMX006', {}, element);
      continue;
    }
    const next = children[index + 1];
    if (next?.name === 'hashTree') index++;
    else if (next) context.report('JMX005', { element: describe(element), found: next.name }, next);
    nodes.push(readElement(element, next?.name === 'hashTree' ? next : undefined, context));
  }
  return nodes;
}

function readElement(xml: XmlElement, hashTree: XmlElement | undefined, context: ReadContext): JmxNode {
  const { guiclass = '', testclass = '', testname = '', enabled } = xml.attributes;
  const element = describe(xml);
  if (guiclass === '') context.report('JMX007', { element }, xml);
  const node: JmxNode = {
    tag: plainName(xml.name),
    guiclass,
    testclass,
    testname,
    enabled: enabled === undefined || enabled.toLowerCase() === 'true',
    props: readProps(xml, element, context),
    children: hashTree ? readTree(hashTree, context) : [],
  };
  context.positions.set(node, { line: xml.line, column: xml.column });
  return node;
}

/** `ThreadGroup "users"`. */
const describe = ({ name, attributes: { testname } }: XmlElement): string =>
  testname ? `${plainName(name)} ${JSON.stringify(testname)}` : plainName(name);

/** Undoes XStream's name coder: `__` is `_`, `_-` is `$`. */
const plainName = (name: string): string => name.replace(/__|_-/g, (coded) => (coded === '__' ? '_' : '$'));
