import { optionalText, optionalWhole } from '../fields.ts';

/** Where a request goes and how long it may take: first in both HTTP panels. */
export const httpAddress = {
  connectTimeoutMs: optionalWhole('intProp', 'HTTPSampler.connect_timeout'),
  responseTimeoutMs: optionalWhole('intProp', 'HTTPSampler.response_timeout'),
  domain: optionalText('HTTPSampler.domain'),
  port: optionalText('HTTPSampler.port'),
  protocol: optionalText('HTTPSampler.protocol'),
  contentEncoding: optionalText('HTTPSampler.contentEncoding'),
  path: optionalText('HTTPSampler.path'),
} as const;
