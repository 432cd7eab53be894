import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import type { JmxNode } from '../../src/jmx/tree.ts';
import { oracle } from '../support/oracle.ts';
import { everyElement, testPlans } from './every-element.ts';

describe('element definitions and the real JMeter', () => {
  const plans: readonly (readonly [string, JmxNode])[] = [
    ['a plan with every element in every form', everyElement({ comments: 'all elements', tearDownOnShutdown: true })],
    ...testPlans.map((plan, index) => [`test plan ${index + 1}`, plan] as const),
  ];
  for (const [name, plan] of plans) {
    const xml = serialize(plan);

    it(`${name} passes through the GUI without a changed byte`, async () => {
      const pass = await oracle.panels(xml);
      expect(pass.failures).to.deep.equal([]);
      expect(pass.xml.split('\n')).to.deep.equal(xml.split('\n'));
    });

    it(`${name} keeps every line through SaveService, and every byte the second time`, async () => {
      const { first, second } = await oracle.roundtrip(xml);
      expect(second).to.equal(first);
      expect(first.split('\n').sort()).to.deep.equal(xml.split('\n').sort());
    });
  }
});
