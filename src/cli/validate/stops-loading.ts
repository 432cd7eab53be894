import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Whether a finding says that JMeter does not load the plan, whatever the mode or a configuration makes of it. */
export const stopsLoading = ({ code }: Diagnostic): boolean =>
  code.startsWith('JMX') &&
  Object.hasOwn(catalogue, code) &&
  catalogue[code as keyof typeof catalogue].severity === 'error';
