import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { addElement } from './element-xml.ts';
import type { JmxNode } from './tree.ts';
import { type DomNode, writeAround, writeDom } from './write-dom.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ROOT_ATTRIBUTES = { version: '1.2', properties: '5.0', jmeter: '5.6.3' };

/**
 * The file JMeter 5.6.3's GUI would save for this plan; `plan` is its TestPlan element.
 *
 * Each element passes through the xmlbuilder2 document alone and leaves it again, which keeps memory flat: 5,000 steps
 * in one DOM take ten times as much.
 *
 * @throws when a text holds a character that a plan cannot keep; callers refuse such input before (`findUnwritable`)
 */
export function serialize(plan: JmxNode): string {
  const out = [DECLARATION];
  const root = create().ele('jmeterTestPlan', ROOT_ATTRIBUTES);
  const hashTree = root.ele('hashTree');
  const scratch = root.ele('scratch');
  const writeTree = (nodes: readonly JmxNode[], depth: number): void => {
    if (nodes.length === 0) {
      writeDom(dom(hashTree), depth, out);
      return;
    }
    writeAround(dom(hashTree), depth, out, () => {
      nodes.forEach((node, index) => {
        // The GUI leaves the attribute out on the two rows that opening a plan shows (apache/jmeter#6636).
        const shown = depth === 1 || (depth === 2 && index === 0);
        const element = addElement(scratch, node, !shown);
        writeDom(dom(element), depth + 1, out);
        element.remove();
        writeTree(node.children, depth + 1);
      });
    });
  };
  writeAround(dom(root), 0, out, () => writeTree([plan], 1));
  return out.join('');
}

const dom = (builder: XMLBuilder): DomNode => builder.node as unknown as DomNode;
