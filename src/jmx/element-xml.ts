import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { javaDouble, javaFloat } from './java-number.ts';
import type { JmxNode, JmxProp } from './tree.ts';

/** Attributes as SaveService writes them: empty ones are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** Adds an element of the plan, without its children, to an xmlbuilder2 node. */
export function addElement(parent: XMLBuilder, node: JmxNode, writeEnabled: boolean): XMLBuilder {
  const element = add(parent, xstreamName(node.tag), {
    guiclass: node.guiclass,
    testclass: node.testclass,
    testname: node.testname,
    enabled: writeEnabled || !node.enabled ? String(node.enabled) : undefined,
  });
  for (const prop of node.props) addProp(element, prop);
  return element;
}

function addProp(parent: XMLBuilder, prop: JmxProp): void {
  switch (prop.kind) {
    case 'stringProp':
    case 'boolProp':
    case 'intProp':
    case 'longProp':
      add(parent, prop.kind).att('name', prop.name).txt(String(prop.value));
      return;
    case 'doubleProp':
    case 'FloatProperty':
      addFields(add(parent, prop.kind), {
        name: prop.name,
        value: prop.kind === 'doubleProp' ? javaDouble(prop.value) : javaFloat(prop.value),
        savedValue: '0.0',
      });
      return;
    case 'collectionProp':
    case 'mapProp': {
      const collection = add(parent, prop.kind).att('name', prop.name);
      for (const item of prop.items) addProp(collection, item);
      return;
    }
    case 'elementProp': {
      const { elementType, guiclass, testclass, testname, enabled } = prop;
      const element = add(parent, prop.kind).att('name', prop.name);
      setAttributes(element, { elementType, guiclass, testclass, testname, enabled: enabled?.toString() });
      for (const inner of prop.props) addProp(element, inner);
      return;
    }
    case 'objProp': {
      const object = add(parent, prop.kind);
      addFields(object, { name: prop.name });
      const value = add(object, 'value', { class: prop.valueClass });
      for (const field of prop.fields) addFields(value, { [field.name]: String(field.value) });
    }
  }
}

function add(parent: XMLBuilder, name: string, attributes: Attributes = {}): XMLBuilder {
  return setAttributes(parent.ele(name), attributes);
}

function setAttributes(element: XMLBuilder, attributes: Attributes): XMLBuilder {
  for (const [name, value] of Object.entries(attributes)) if (value) element.att(name, value);
  return element;
}

function addFields(parent: XMLBuilder, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields)) parent.ele(name).txt(value);
}

/** XStream's name coder for node names. */
const xstreamName = (tag: string): string => tag.replaceAll('_', '__').replaceAll('$', '_-');
