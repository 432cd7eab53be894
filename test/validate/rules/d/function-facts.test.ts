import { expect } from 'chai';
import { oracle } from '../../../support/oracle.ts';

/** Fields of an HTTP Request after JMeter has put its functions in, or why it did not. */
const prepared = (path: string): Promise<unknown> =>
  oracle.evaluate(
    `
    def sampler = new org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy()
    sampler.path = path
    new org.apache.jmeter.engine.util.ValueReplacer().replaceValues(sampler)
    sampler.runningVersion = true
    sampler.path
    `,
    { path },
  );

describe('calls of functions in the engine', () => {
  for (const { path, gives } of [
    { path: '/${__Random(7,7)}', gives: '/7' },
    { path: '/${__random(7,7)}', gives: '/${__random(7,7)}' },
    { path: '/${__P(no.such.property)}', gives: '/1' },
  ]) {
    it(`${path} becomes ${gives}`, async () => {
      expect(await prepared(path)).to.equal(gives);
    });
  }

  for (const path of ['/${__Random(1)}', '/${__P()}', '/${__P}', '/${__UUID(x)}', '/${__P(a)x}']) {
    it(`${path} is refused with an error that the engine does not survive`, async () => {
      const outcome = await prepared(path).catch((error: Error) => error.message);
      expect(outcome).to.match(/^java\.lang\.RuntimeException: .*InvalidVariableException/);
    });
  }
});
