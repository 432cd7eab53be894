/** A property that holds one of a few values. */
export type Choice = {
  readonly types: readonly string[];
  readonly property: string;
  /** Words for it. */
  readonly what: string;
  /** What JMeter does with any other value. */
  readonly effect: string;
  /** Value, in capitals → what it means; `''` where it says that itself. Small letters are read as capitals. */
  readonly legal: Readonly<Record<string, string>>;
  /** Numbers only; other texts are judged elsewhere or translated by JMeter. */
  readonly numeric: boolean;
};

const words = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(list.split(' ').map((word) => [word, '']));

const numbered = (first: number, meanings: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(meanings.map((meaning, index) => [String(first + index), meaning]));

/** Values as the classes of JMeter 5.6.3 compare them. */
export const CHOICES: readonly Choice[] = [
  {
    types: ['HTTPSamplerProxy'],
    property: 'HTTPSampler.method',
    what: 'HTTP method',
    effect: 'every request fails with "Unexpected method" before anything is sent',
    legal: words(
      'GET POST HEAD PUT OPTIONS TRACE DELETE PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT MKCALENDAR SEARCH',
    ),
    numeric: false,
  },
  {
    types: ['HTTPSamplerProxy', 'ConfigTestElement'],
    property: 'HTTPSampler.protocol',
    what: 'protocol',
    effect: 'every request fails before anything is sent',
    legal: words('HTTP HTTPS FILE'),
    numeric: false,
  },
  {
    types: ['ConstantThroughputTimer'],
    property: 'calcMode',
    what: 'mode',
    effect: 'every thread ends at the first sampler in the scope of the timer',
    legal: numbered(0, [
      'this thread only',
      'all active threads',
      'active threads of the group',
      'all threads, shared',
      'threads of the group, shared',
    ]),
    numeric: true,
  },
  {
    types: ['TestAction'],
    property: 'ActionProcessor.action',
    what: 'action',
    effect: 'the element does nothing',
    legal: numbered(0, ['stop', 'pause', 'stop now', 'next thread loop', 'next loop iteration', 'break loop']),
    numeric: true,
  },
  {
    types: ['TestAction'],
    property: 'ActionProcessor.target',
    what: 'target',
    effect: 'a stop stops nothing',
    legal: { '0': 'this thread', '2': 'the test' },
    numeric: true,
  },
  {
    types: ['ThroughputController'],
    property: 'ThroughputController.style',
    what: 'style',
    effect: 'the controller counts in percent whatever it was meant to do',
    legal: numbered(0, ['total executions', 'percent of iterations']),
    numeric: true,
  },
  {
    types: ['ResultAction'],
    property: 'OnError.action',
    what: 'action',
    effect: 'errors have no consequence',
    legal: numbered(0, [
      'continue',
      'stop the thread',
      'stop the test',
      'stop the test now',
      'next thread loop',
      'next loop iteration',
      'break the loop',
    ]),
    numeric: true,
  },
  {
    types: ['SizeAssertion'],
    property: 'SizeAssertion.operator',
    what: 'comparison',
    effect: 'every sample fails with "ERROR - invalid condition"',
    legal: numbered(1, ['=', '≠', '>', '<', '≥', '≤']),
    numeric: true,
  },
];
