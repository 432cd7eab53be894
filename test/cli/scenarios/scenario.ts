import { goodSpec } from '../invoke.ts';

/** A command line and what it has to print. */
export type Scenario = {
  readonly name: string;
  /** `$` stands for the folder of the test. */
  readonly line: string;
  readonly input?: string;
  readonly exitCode: number;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
};

const { limits: _, ...unlimited } = goodSpec;
/** The files in the folder of the test. */
export const files = {
  'good.json': JSON.stringify(goodSpec),
  'bad.json': JSON.stringify({ ...goodSpec, intentt: 'respect' }),
  'broken.json': '{ "name": ',
  'loose.json': JSON.stringify(unlimited),
  'plan.jmx':
    '<?xml version="1.0" encoding="UTF-8"?>\n<jmeterTestPlan version="1.2">\n  <hashTree>\n    <NoSuchThing guiclass="X" testclass="X" testname="x"/>\n    <hashTree/>\n  </hashTree>\n</jmeterTestPlan>\n',
  'limits.json':
    '{ "entities": [{ "key": "client.credentials.token.rate.per.minute", "namespace": "platform.api", "value": 300 }, { "key": "request.bytes.max", "namespace": "platform.api", "value": 512000 }] }',
  'text.txt': 'hello',
  'taken/file.txt': 'mine',
};
