import { canonical } from '../../src/jmx/canonical/canonical.ts';
import { type CanonicalNode, writeNode } from '../../src/jmx/canonical/canonical-node.ts';
import { parseXml, type XmlElement } from '../../src/jmx/xml-document.ts';
import { wideOracle } from '../../test/support/oracle.ts';

/** An element before and after its panel; `after` is absent where the panel fails. */
export type Probe = { readonly before: CanonicalNode; readonly after: CanonicalNode | undefined };

export const asNode = (xml: XmlElement): CanonicalNode => ({
  name: xml.name,
  attributes: Object.entries(xml.attributes),
  ...(xml.children.length > 0 || /^(?:elementProp|collectionProp|mapProp|objProp)$/.test(xml.name)
    ? { children: xml.children.map(asNode) }
    : { text: xml.text }),
});

const elementNode = (xml: XmlElement): CanonicalNode => ({ ...asNode(xml), children: xml.children.map(asNode) });

const hashTree = (children: readonly CanonicalNode[]): CanonicalNode => ({
  name: 'hashTree',
  attributes: [],
  children,
});

export const element = (
  tag: string,
  guiclass: string,
  children: readonly CanonicalNode[],
  testname = 'n',
): CanonicalNode => ({
  name: tag,
  attributes: [
    ['guiclass', guiclass],
    ['testclass', tag],
    ['testname', testname],
    ['enabled', 'true'],
  ],
  children,
});

/** A plan with these elements side by side; its first child takes the second showing that the GUI gives to the first. */
function planOf(elements: readonly CanonicalNode[]): string {
  const first = element('DebugSampler', 'TestBeanGUI', []);
  const inner = [first, ...elements].flatMap((one) => [one, hashTree([])]);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  const attributes = [
    ['version', '1.2'],
    ['properties', '5.0'],
    ['jmeter', '5.6.3'],
  ] as const;
  const tree = hashTree([element('TestPlan', 'TestPlanGui', []), hashTree(inner)]);
  writeNode({ name: 'jmeterTestPlan', attributes, children: [tree] }, 0, lines);
  return lines.join('');
}

/** The elements of such a plan. */
function elementsOf(text: string): readonly CanonicalNode[] {
  const inner = parseXml(text).value?.children[0]?.children[1]?.children ?? [];
  return inner
    .filter((_, index) => index % 2 === 0)
    .slice(1)
    .map(elementNode);
}

/** More in one plan would fill the engine's memory with panels that it makes anew for each element. */
const AT_ONCE = 1500;

/** Shows elements in their real panels. */
export async function showAll(elements: readonly CanonicalNode[]): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for (let start = 0; start < elements.length; start += AT_ONCE) {
    const text = planOf(elements.slice(start, start + AT_ONCE));
    const { xml, failures } = await wideOracle.panels(text);
    const failed = new Set(failures.map(({ path }) => Number(/\[(\d+)\]$/.exec(path)?.[1]) - 1));
    const after = elementsOf(xml);
    for (const [index, before] of elementsOf(canonical(text)).entries())
      probes.push({ before, after: failed.has(index) ? undefined : after[index] });
  }
  return probes;
}
