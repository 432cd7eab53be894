import { finding } from '../../diagnostics/catalogue.ts';
import type { SpecRule } from './check-rules.ts';

const supported = '5.6.3';

/** Plans are proven with one JMeter version. */
export const engine: SpecRule = ({ spec }) => {
  const version = spec.engine?.jmeter ?? supported;
  return version === supported ? [] : [finding('SPEC109', '/engine/jmeter', { version, supported })];
};
