import { urlDecode } from '../java-text.ts';
import { kindOf, typeNameOf } from '../type-name.ts';
import type { XmlElement } from '../xml-document.ts';
import { savedPanel, savedTag } from './canonical-facts.ts';
import { type CanonicalNode, nodeName } from './canonical-node.ts';
import { canonicalProp, type Owner, propertiesOf } from './canonical-prop.ts';

/** An element of the tree, or a property that stands there by mistake. */
export function canonicalElement(xml: XmlElement, encoded: boolean): CanonicalNode {
  const decode = encoded ? (coded: string): string => urlDecode(coded) ?? coded : (coded: string): string => coded;
  const type = typeNameOf(xml);
  const { guiclass = '', testname = '', enabled } = xml.attributes;
  const tag = savedTag(type, guiclass);
  const owner: Owner = { tag, decode };
  if (kindOf(type) !== undefined) return canonicalProp(xml, owner) as CanonicalNode;
  const { props, special } = propertiesOf(xml, tag, owner);
  return {
    name: nodeName(tag),
    attributes: [
      ['guiclass', special.get('TestElement.gui_class') ?? savedPanel(guiclass)],
      ['testclass', special.get('TestElement.test_class') ?? tag],
      ['testname', special.get('TestElement.name') ?? decode(testname)],
      ['enabled', special.get('TestElement.enabled') ?? enabled],
    ],
    children: props,
  };
}
