import { defineElement } from '../define-element.ts';
import { shaped, text } from '../fields.ts';
import { httpAddress } from './http-address.ts';
import { type HttpArgument, httpArguments } from './http-arguments.ts';

/** HTTP Request Defaults: fills what a sampler in scope leaves empty. */
export const httpDefaults = defineElement({
  tag: 'ConfigTestElement',
  guiClass: 'HttpDefaultsGui',
  testName: 'HTTP Request Defaults',
  props: {
    ...httpAddress,
    arguments: shaped<readonly HttpArgument[]>('HTTPsampler.Arguments', 'elementProp', (items = []) =>
      httpArguments(items),
    ),
    implementation: text('HTTPSampler.implementation', 'HttpClient4'),
  },
});
