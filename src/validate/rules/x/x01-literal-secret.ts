import { element } from '../l/example-xml.ts';
import { defineRule } from '../rule.ts';
import { secretsOf } from './secret-places.ts';

const authorization = (value: string): string =>
  element(['HeaderManager', 'HeaderPanel'], 'headers', {
    'HeaderManager.headers': {
      xml: [
        '<collectionProp name="HeaderManager.headers">',
        '  <elementProp name="" elementType="Header">',
        '    <stringProp name="Header.name">Authorization</stringProp>',
        `    <stringProp name="Header.value">${value}</stringProp>`,
        '  </elementProp>',
        '</collectionProp>',
      ].join('\n'),
    },
  });

/** A secret in the file. */
export const literalSecretInPlan = defineRule({
  id: 'X01',
  name: 'literal-secret',
  title: 'A password, token or key is written into the plan',
  affectsLoad: false,
  severity: { author: 'warning', ci: 'warning', strict: 'error' },
  why: 'A plan is kept in version control, mailed and uploaded to load services, and each copy carries what is written into it. A token written by hand also expires, and a run after that measures 401s.',
  computes: 'the length of the secret; the secret itself is never shown',
  example: {
    before: authorization('Bearer kZ4t0Vb9Qw7nLr2x'),
    after: authorization('Bearer ${__P(api.token)}'),
  },
  *check({ running }) {
    for (const element of running) {
      for (const { property, where, secret } of secretsOf(element)) {
        yield {
          element,
          property,
          message: `${where} holds a literal secret of ${secret.length} characters`,
          hint: 'read it at run time: ${__P(name)} with a property file (-q secrets.properties) that is not kept with the plan',
          numbers: { length: secret.length },
        };
      }
    }
  },
});
