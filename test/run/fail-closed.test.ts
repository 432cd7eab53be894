import { expect } from 'chai';
import { checkSideBySide } from '../support/check-side-by-side.ts';
import { countingServer } from '../support/counting-server.ts';
import type { EngineRun } from '../support/engine-run.ts';
import { runAgainst } from '../support/run-against.ts';

const spec = (port: number): object => ({
  name: 'fail-closed',
  target: { url: `http://127.0.0.1:${port}` },
  limits: { token: { type: 'fixed-window', allow: 300, per: '60s' } },
  workloads: {
    work: {
      load: { type: 'users', users: 2, for: '3s' },
      flow: [{ type: 'http', name: 'call', method: 'GET', path: '/call', limits: ['token'] }],
    },
  },
});

type Case = {
  readonly name: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly change?: readonly [string, string];
  readonly most: number;
  readonly says: string;
};

const cases: readonly Case[] = [
  {
    name: 'without the runtime nothing is sent',
    change: ['props.put(Loadwright.PROPERTY, loadwright)', ''],
    most: 0,
    says: 'the setUp group has not installed the runtime',
  },
  {
    name: 'with a property that is no number nothing is sent',
    properties: { 'time.scale': 'fast' },
    most: 0,
    says: 'property time.scale is "fast", not a number',
  },
  {
    name: 'with an error in the call of the gate nothing is sent',
    change: ['return loadwright.admit(args[0], ctx)', 'return loadwright.nonsense()'],
    most: 0,
    says: 'MissingMethodException',
  },
  {
    name: 'with a gate script that does not compile nothing is sent',
    change: ['return loadwright.admit(args[0], ctx)', 'return return ('],
    most: 0,
    says: 'JSR223',
  },
  {
    name: 'with an error inside the runtime nothing is sent',
    change: ['long asked = clock.nanos()', 'long asked = Long.parseLong(&apos;injected&apos;)'],
    most: 0,
    says: 'the thread ends and sends nothing',
  },
  {
    name: 'with an error in the call that settles, each thread sends once and ends',
    change: ['loadwright.settle(args[0], ctx, prev)', 'loadwright.nonsense()'],
    most: 2,
    says: 'the attempt before this one was never settled',
  },
];

async function runCase({ properties = {}, change }: Case): Promise<{ readonly run: EngineRun; readonly sent: number }> {
  const server = await countingServer();
  try {
    const run = await runAgainst(spec(server.port), {
      properties,
      changePlan: (xml) => {
        if (change !== undefined) expect(xml).to.include(change[0]);
        return change === undefined ? xml : xml.replaceAll(change[0], () => change[1]);
      },
    });
    return { run, sent: server.requests() };
  } finally {
    server.close();
  }
}

describe('a plan that is broken', function () {
  this.timeout(300_000);
  checkSideBySide(
    cases.map((broken) => ({
      title: broken.name,
      start: () => runCase(broken),
      check: ({ run, sent }) => {
        expect(sent, 'requests at the target').to.be.at.most(broken.most);
        expect(run.ended).to.equal('by itself');
        expect(run.log).to.include(broken.says);
        expect(run.errors).not.to.deep.equal([]);
      },
    })),
  );
});
