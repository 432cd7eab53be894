import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ElementCatalogue } from '../../src/jmx/element-catalogue.ts';
import * as elements from '../../src/jmx/elements/index.ts';
import type { JmxNode } from '../../src/jmx/tree.ts';
import { everyElement } from './every-element.ts';

const catalogue = JSON.parse(
  readFileSync(new URL('../../src/jmx/generated/element-catalogue.json', import.meta.url), 'utf8'),
) as ElementCatalogue;
const definitions = Object.values(elements).map(({ definition }) => definition);
const tagsIn = (node: JmxNode): string[] => [node.tag, ...node.children.flatMap(tagsIn)];

describe('elements', () => {
  it('has one definition per class', () => {
    const tags = definitions.map(({ tag }) => tag);
    expect(tags).to.have.length(new Set(tags).size);
  });

  it('lists every file that defines an element', () => {
    const folder = new URL('../../src/jmx/elements/', import.meta.url);
    const defining = readdirSync(folder).filter((file) =>
      /= defineElement\(/.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(defining).to.have.length(definitions.length);
  });

  it('has every element in the plan that passes through the real GUI', () => {
    expect([...new Set(tagsIn(everyElement()))].sort()).to.deep.equal(definitions.map(({ tag }) => tag).sort());
  });

  for (const { tag, guiClass, testName, props, commentsAfter } of definitions) {
    const known = catalogue.elements[tag];
    const fields = Object.values(props);

    describe(tag, () => {
      it('has the GUI class and the name of a fresh element', () => {
        expect(known?.guiclasses).to.include(guiClass);
        if (known?.guiclasses[0] === guiClass) expect(testName).to.equal(known.testname);
      });

      it('has properties of the real class only, of its kinds', () => {
        for (const { key, kinds } of fields) {
          const property = known?.properties[key];
          expect(property, key).not.to.equal(undefined);
          // A panel keeps as text what it can also hold as an expression.
          const written = new Set([...(property?.kinds ?? []), 'stringProp']);
          expect([...written], key).to.include.members([...kinds]);
        }
      });

      it('places comments behind one of its properties', () => {
        if (commentsAfter !== undefined) expect(fields.map(({ key }) => key)).to.include(commentsAfter);
      });
    });
  }
});
