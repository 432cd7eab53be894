import { choice, text } from '../fields.ts';

/**
 * What the six JSR223 elements share. A cached script must hold no `${...}`: JMeter keeps its first expansion; pass
 * values as `parameters` or read `vars` and `props`.
 */
export const jsr223Fields = {
  cacheKey: choice('cacheKey', { true: 'true', false: 'false' }, 'true'),
  filename: text('filename', ''),
  parameters: text('parameters', ''),
  script: text('script', ''),
  scriptLanguage: text('scriptLanguage', 'groovy'),
} as const;
