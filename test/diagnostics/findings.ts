import { finding, ruleFinding } from '../../src/diagnostics/catalogue.ts';
import { type Described, describe } from '../../src/diagnostics/describe.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const words = { message: '2 timers, 6.0 s before `POST ${path}`', hint: 'remove one', numbers: { seconds: 6 } };
const place = { file: 'plans/my plan.jmx', line: 4, column: 7 };

/** Findings of every kind: a rule's and a code's, with and without a place, accepted and not. */
export const diagnostics: readonly Diagnostic[] = [
  {
    ...ruleFinding('L11', 'error', '/TestPlan[0]/ThreadGroup[1]', words, place),
    anchor: 'TestPlan "p" / ThreadGroup "u"',
  },
  {
    ...ruleFinding('L11', 'warning', '/TestPlan[0]/ThreadGroup[2]', words, place),
    anchor: 'TestPlan "p" / ThreadGroup "u"',
  },
  ruleFinding('T01', 'info', '', { message: 'no timeout', hint: '' }, { file: 'plans/my plan.jmx' }),
  {
    ...finding('JMX022', '/a', { element: 'E', property: 'p', suggestions: [] }, place),
    accepted: { by: 'comment', reason: 'kept "for" <old> readers' },
  },
  {
    ...finding('JMX023', '/b', { element: 'E', property: 'p', kind: 'k', expected: [] }, place),
    accepted: { by: 'baseline' },
  },
  finding('CLI009', '', { folder: 'x' }),
];

export const described: readonly Described[] = describe(diagnostics, () => undefined);
