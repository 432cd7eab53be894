import { type Code, finding } from '../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import { urlDecode } from './java-text.ts';
import type { JmxNode, JmxProp } from './tree.ts';
import { type Position, positionOf, type XmlElement } from './xml-document.ts';

/** What the reader collects beside the tree. */
export type ReadContext = {
  readonly diagnostics: readonly Diagnostic[];
  /** Properties of elements that were read before their `<hashTree>` was seen. */
  readonly early: Map<XmlElement, JmxProp[]>;
  /** Offsets in the file of each element and property of the tree; parts are told apart by identity. */
  readonly offsets: Map<JmxNode | JmxProp, number>;
  /** Notes a finding; gives undefined so that a reader can return it. */
  readonly report: <C extends Code>(code: C, args: ArgsOf<C>, at: Pick<XmlElement, 'offset'>) => undefined;
  /** What a name or value of the file means; undefined after a finding. Files of version 1.0 are URL-encoded. */
  readonly decode: (coded: string, at: Pick<XmlElement, 'offset'>) => string | undefined;
  /** The same without a finding, where JMeter goes on after a failure. */
  readonly decodeLeniently: (coded: string) => string | undefined;
  readonly positionOf: (part: JmxNode | JmxProp) => Position | undefined;
};

/** `text` is that of the file, `encoded` that it is of version 1.0. */
export function readContext(text: string, encoded: boolean): ReadContext {
  const diagnostics: Diagnostic[] = [];
  const offsets: ReadContext['offsets'] = new Map();
  const report: ReadContext['report'] = (code, args, { offset }) => {
    diagnostics.push(finding(code, '', args, positionOf(text, offset)));
    return undefined;
  };
  return {
    diagnostics,
    early: new Map(),
    offsets,
    positionOf: (part) => {
      const offset = offsets.get(part);
      return offset === undefined ? undefined : positionOf(text, offset);
    },
    decode: encoded ? (coded, at) => urlDecode(coded) ?? report('JMX029', { value: coded }, at) : (coded) => coded,
    decodeLeniently: encoded ? urlDecode : (coded) => coded,
    report,
  };
}
