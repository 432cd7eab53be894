import { expect } from 'chai';
import { createRandom } from '../../src/capacity/random.ts';
import { canonical } from '../../src/jmx/canonical/canonical.ts';
import { read } from '../../src/jmx/read.ts';
import { oracle } from '../support/oracle.ts';
import { mutantsOf } from '../support/plans/mutate-text.ts';
import { type SamplePlan, samplePlans } from '../support/plans/sample-plans.ts';

const firstDifference = (ours: string, theirs: string): string | undefined => {
  if (ours === theirs) return undefined;
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `line ${at + 1}: ${left[at]?.trim()} and not ${right[at]?.trim()}`;
};

async function differing(
  plans: readonly SamplePlan[],
): Promise<{ readonly saved: number; readonly wrong: readonly string[] }> {
  let saved = 0;
  const wrong: string[] = [];
  for (const { name, text } of plans) {
    // JMeter writes what is shared as shared again, here it is written out: the same plan in other bytes.
    if (text.includes(' reference="')) continue;
    if (read(text).diagnostics.some(({ severity, code }) => severity === 'error' || code === 'JMX031')) continue;
    if ((await oracle.load(text)) !== undefined) continue;
    saved++;
    const difference = firstDifference(canonical(text), await oracle.saved(text));
    if (difference !== undefined) wrong.push(`${name}, ${difference}`);
  }
  return { saved, wrong };
}

describe('canonical', () => {
  it("gives the bytes of JMeter's own load and save", async () => {
    const { saved, wrong } = await differing(await samplePlans());
    expect(wrong).to.deep.equal([]);
    expect(saved).to.be.greaterThan(50);
  });

  it('gives them for damaged plans that JMeter loads', async () => {
    const small = (await samplePlans()).filter(({ text }) => text.length < 60_000);
    const mutants = small.flatMap((plan) =>
      mutantsOf(plan.text, createRandom(20_261_121, plan.name)).map(({ name, text }) => ({
        name: `${plan.name}, ${name}`,
        text,
      })),
    );
    const { saved, wrong } = await differing(mutants);
    expect(wrong).to.deep.equal([]);
    expect(saved).to.be.greaterThan(200);
  });

  it('leaves its own result as it is', async () => {
    for (const { name, text } of await samplePlans()) {
      const once = canonical(text);
      expect(canonical(once), name).to.equal(once);
    }
  });
});
