import { expect } from 'chai';
import { createRandom } from '../../src/capacity/random.ts';
import { validateJmx } from '../../src/validate/validate-jmx.ts';
import { wideOracle } from '../support/oracle.ts';
import { mutantsOf } from '../support/plans/mutate-text.ts';
import { samplePlans } from '../support/plans/sample-plans.ts';

/** Larger plans are left out: the engine would take most of the time for few of the files. */
const MOST_CHARACTERS = 100_000;

async function disagreement(text: string): Promise<string | undefined> {
  const errors = validateJmx(text, 'plan.jmx').filter(({ severity }) => severity === 'error');
  const failure = await wideOracle.load(text);
  if (errors.length > 0 === (failure !== undefined)) return undefined;
  const first = errors[0];
  const ours = first ? `${first.code} in line ${first.line}` : 'no error';
  return `${ours}; JMeter: ${failure ? `${failure.error} in line ${failure.line}` : 'loads it'}`;
}

describe('the verdict on a plan', () => {
  it('has no error for the plans of JMeter, of the GUI and of ours', async () => {
    for (const { name, text } of await samplePlans()) {
      const errors = validateJmx(text, name).filter(({ severity }) => severity === 'error');
      expect(errors, name).to.deep.equal([]);
    }
  });

  it("is that of JMeter's loader, for these and for damaged ones", async () => {
    const plans = (await samplePlans()).filter(({ text }) => text.length < MOST_CHARACTERS);
    let files = 0;
    let refused = 0;
    const differing: string[] = [];
    for (const plan of plans) {
      const random = createRandom(20_261_121, plan.name);
      for (const { name, text } of [{ name: 'as it is', text: plan.text }, ...mutantsOf(plan.text, random)]) {
        const found = await disagreement(text);
        files++;
        if (found !== undefined) differing.push(`${plan.name}, ${name}: ${found}`);
        else if ((await wideOracle.load(text)) !== undefined) refused++;
      }
    }
    expect(differing).to.deep.equal([]);
    expect(files).to.be.greaterThan(400);
    // Damage that nobody refuses, or everybody, would prove nothing.
    expect(refused / files)
      .to.be.greaterThan(0.3)
      .and.lessThan(0.7);
  });

  /** Where we differ on purpose, or for files that nobody has: `ours` and `loads` are both held fast. */
  const explained: readonly {
    readonly why: string;
    readonly inTree: string;
    readonly head?: string;
    readonly ours: string;
    readonly loads: boolean;
  }[] = [
    {
      why: 'a DOCTYPE with declarations is never read here',
      head: '<!DOCTYPE x [<!ENTITY e "v">]>',
      inTree: '',
      ours: 'JMX003',
      loads: true,
    },
    {
      why: "XStream's own types are no elements; JMeter takes them and fails when it runs",
      inTree: '<string>s</string><hashTree/>',
      ours: 'JMX020',
      loads: true,
    },
    {
      why: 'an abstract class is no element; JMeter loads it as nothing',
      inTree: '<org.apache.jmeter.threads.AbstractThreadGroup guiclass="x"/><hashTree/>',
      ours: 'JMX020',
      loads: true,
    },
  ];
  for (const { why, inTree, head = '', ours, loads } of explained) {
    it(`differs where ${why}`, async () => {
      const plan = '<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="p"/>';
      const text = `${head}<jmeterTestPlan version="1.2"><hashTree>${plan}<hashTree>${inTree}</hashTree></hashTree></jmeterTestPlan>`;
      const errors = validateJmx(text, 'plan.jmx').filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).to.include(ours);
      expect((await wideOracle.load(text)) === undefined).to.equal(loads);
    });
  }
});
