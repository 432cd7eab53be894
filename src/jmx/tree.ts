/**
 * A JMeter plan as plain data: what is between the tags of a .jmx file and nothing else. The serializer writes it, the
 * reader makes it, and the JSON schema of the engine describes it.
 *
 * Shapes follow JMeter's SaveService (`org.apache.jmeter.save.converters`): an element has attributes, properties in
 * file order and the elements of its own `<hashTree>`.
 */
export type JmxNode = {
  /** Node name: the alias of saveservice.properties, or the full class name. */
  readonly tag: string;
  readonly guiclass: string;
  readonly testclass: string;
  readonly testname: string;
  readonly enabled: boolean;
  readonly props: readonly JmxProp[];
  readonly children: readonly JmxNode[];
};

export type StringProp = { readonly kind: 'stringProp'; readonly name: string; readonly value: string };
export type BoolProp = { readonly kind: 'boolProp'; readonly name: string; readonly value: boolean };
export type WholeProp = { readonly kind: 'intProp' | 'longProp'; readonly name: string; readonly value: number };
export type DecimalProp = {
  readonly kind: 'doubleProp' | 'FloatProperty';
  readonly name: string;
  readonly value: number;
};
export type CollectionProp = {
  readonly kind: 'collectionProp' | 'mapProp';
  readonly name: string;
  readonly items: readonly JmxProp[];
};
export type ElementProp = {
  readonly kind: 'elementProp';
  readonly name: string;
  readonly elementType: string;
  readonly guiclass?: string;
  readonly testclass?: string;
  readonly testname?: string;
  readonly enabled?: boolean;
  readonly props: readonly JmxProp[];
};
export type ObjectField = { readonly name: string; readonly value: string | boolean | number };
/** A Java object written field by field; JMeter uses it for a listener's `saveConfig` only. */
export type ObjectProp = {
  readonly kind: 'objProp';
  readonly name: string;
  readonly valueClass: string;
  readonly fields: readonly ObjectField[];
};

export type JmxProp = StringProp | BoolProp | WholeProp | DecimalProp | CollectionProp | ElementProp | ObjectProp;

export type JmxKind = JmxProp['kind'];
