import { expect } from 'chai';
import { askEngine, disagreements } from '../../../src/cli/validate/ask-engine.ts';
import { finding } from '../../../src/diagnostics/catalogue.ts';
import { serialize } from '../../../src/jmx/serialize.ts';
import { validateJmx } from '../../../src/validate/validate-jmx.ts';
import { everyElement } from '../../jmx/every-element.ts';
import { engineHome, host } from '../../support/engine.ts';

describe('a second opinion of the engine', () => {
  const good = serialize(everyElement());
  const unknown = good.replace('<ThreadGroup ', '<NoSuchThing ').replace('</ThreadGroup>', '</NoSuchThing>');
  const plans = [good, unknown, good.slice(0, 900), ''];

  it('agrees with the findings', async () => {
    const bytes = plans.map((text) => Buffer.from(text));
    const { value = [], diagnostics } = await askEngine({ host, home: await engineHome(), plans: bytes });
    expect(diagnostics).to.deep.equal([]);
    expect(value.map(({ cause }) => cause === undefined)).to.deep.equal([true, false, false, false]);
    expect(value[1]?.cause).to.match(/^CannotResolveClassException: NoSuchThing/);
    expect(value[1]?.path).to.match(/^\/jmeterTestPlan\/hashTree/);
    expect(value[1]?.line).to.be.a('number');
    plans.forEach((text, index) => {
      expect(disagreements(value[index] ?? {}, validateJmx(text, 'p.jmx')), `plan ${index}`).to.deep.equal([]);
    });
  });

  it('says where it does not', () => {
    const told = disagreements({ cause: 'EOFException: x', path: '/a', line: 3 }, []);
    expect(told).to.have.length(1);
    expect(told[0]).to.deep.include({ code: 'VAL030', line: 3, args: { cause: 'EOFException: x', path: '/a' } });
    const plugin = finding('JMX021', '', { element: 'E', className: 'kg.apc.X', plugin: 'p' });
    expect(disagreements({ cause: 'CannotResolveClassException: kg.apc.X' }, [plugin])).to.deep.equal([]);
    const errors = validateJmx(unknown, 'p.jmx');
    expect(disagreements({}, errors)[0]).to.deep.include({ code: 'VAL031', args: { codes: ['JMX020'] } });
  });
});
