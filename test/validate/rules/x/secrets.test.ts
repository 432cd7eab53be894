import { expect } from 'chai';
import fc from 'fast-check';
import { read } from '../../../../src/jmx/read.ts';
import { buildPlanModel } from '../../../../src/validate/model/build-plan-model.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import { literalSecretInPlan } from '../../../../src/validate/rules/x/x01-literal-secret.ts';
import { planAround } from '../fixture.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const secrets = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 60 })
  .map((letters) => `Q7${letters.join('')}`);

const holding = (secret: string): readonly string[] => [
  element(['FTPSampler', 'FtpTestSamplerGui'], 'file', { 'ConfigTestElement.password': secret }),
  element(['HTTPSamplerProxy', 'HttpTestSampleGui'], 'get', { 'HTTPSampler.path': `/a?api_key=${secret}` }),
  element(['HTTPSamplerProxy', 'HttpTestSampleGui'], 'get', {
    'HTTPSampler.path': `https://me:${secret}@example.com/`,
  }),
];

describe('a literal secret', () => {
  it('is found and never shown', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        for (const fragment of holding(secret)) {
          const { value } = read(planAround(fragment));
          const findings = value ? [...literalSecretInPlan.check(buildPlanModel(value.roots))] : [];
          expect(findings).to.have.length(1);
          const { message, hint, numbers } = findings[0] ?? { message: '', hint: '' };
          expect(numbers).to.deep.equal({ length: secret.length });
          expect(message + hint).to.not.include(secret.slice(0, 4));
        }
      }),
    );
  });
});
