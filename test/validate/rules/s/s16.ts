import { sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const extractor = (names: string, paths: string, defaults: string): string =>
  sampler('JSONPostProcessor', 'JSONPostProcessorGui', {
    'JSONPostProcessor.referenceNames': names,
    'JSONPostProcessor.jsonPathExprs': paths,
    'JSONPostProcessor.defaultValues': defaults,
  });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: /has 2 variable names, 2 JSON paths and 1 default value: it throws an exception at every sample/,
    },
    { plan: extractor('a;b', '$.a;$.b', ''), message: /and 1 default value/ },
    { plan: extractor('a;b', '$.a', 'x;y'), message: /has 2 variable names, 1 JSON path and 2 default values/ },
    { plan: extractor('a;b', '$.a;$.b', 'x;'), message: /and 1 default value/ },
  ],
  clean: [extractor('a', '$.a', ''), extractor('a', '$.a', 'NONE'), extractor('${names}', '$.a;$.b', 'x;y')],
};
