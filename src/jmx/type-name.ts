import type { JmxKind } from './tree.ts';
import type { XmlElement } from './xml-document.ts';

/** Undoes XStream's name coder: `__` is `_`, `_-` is `$`. */
export const plainName = (name: string): string =>
  name.includes('_') ? name.replace(/__|_-/g, (coded) => (coded === '__' ? '_' : '$')) : name;

/** What a node is an object of: XStream lets an attribute overrule its name. */
export const typeNameOf = ({ name, attributes }: XmlElement): string =>
  attributes['resolves-to'] ?? attributes['class'] ?? plainName(name);

const properties = 'org.apache.jmeter.testelement.property.';
const kindOfClass: Readonly<Record<string, JmxKind>> = {
  StringProperty: 'stringProp',
  BooleanProperty: 'boolProp',
  IntegerProperty: 'intProp',
  LongProperty: 'longProp',
  DoubleProperty: 'doubleProp',
  FloatProperty: 'FloatProperty',
  CollectionProperty: 'collectionProp',
  MapProperty: 'mapProp',
  TestElementProperty: 'elementProp',
  ObjectProperty: 'objProp',
};
const kinds = new Map<string, JmxKind>(
  Object.entries(kindOfClass).flatMap(([className, kind]) => [
    [kind, kind],
    [properties + className, kind],
  ]),
);

/** The kind of property that a type name stands for. */
export const kindOf = (typeName: string): JmxKind | undefined => kinds.get(typeName);

const trees = new Set([
  'hashTree',
  'org.apache.jorphan.collections.ListedHashTree',
  'org.apache.jorphan.collections.HashTree',
]);

/** Whether a node is the tree below an element; a reference to another one never fits there. */
export const isHashTree = (xml: XmlElement): boolean =>
  trees.has(typeNameOf(xml)) && xml.attributes['reference'] === undefined;

export const isPlanRoot = (xml: XmlElement): boolean =>
  ['jmeterTestPlan', 'org.apache.jmeter.save.ScriptWrapper'].includes(typeNameOf(xml));
