import { expect } from 'chai';
import { createRandom, type Random } from '../../src/capacity/random.ts';
import { read } from '../../src/jmx/read.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import { validateJmx } from '../../src/validate/validate-jmx.ts';
import { liveHeapBytes } from '../support/live-memory.ts';
import { mutantsOf } from '../support/plans/mutate-text.ts';
import { OPERATORS, type Site, sitesOf } from '../support/plans/mutate-tree.ts';
import { type SamplePlan, samplePlans } from '../support/plans/sample-plans.ts';

const FILES = 10_000;
/** By the processor's time: that of the wall passes for other tests too. */
const HANG_MS = 2000;
/** Of all files together; a single one may hang for `HANG_MS` at most. */
const TIMEOUT_MS = 600_000;
/** What is alive then is compared with what is alive at the end. */
const WARM_FILES = 2_000;
const MOST_GROWTH_MB = 16;

/** Milliseconds of processor that this took, collections and compilation of other threads included. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes overwritten, cut out and doubled, as bad disks and editors do it. */
function damageBytes(text: string, random: Random): string {
  const bytes = Buffer.from(text);
  for (let changes = 1 + Math.floor(random() * 8); changes > 0; changes--) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  const [from, to] = [random(), random()].map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b);
  const piece = bytes.subarray(from, Math.min(to ?? 0, (from ?? 0) + 200));
  const kept = random() < 0.5 ? [bytes] : [bytes.subarray(0, from), piece, piece, bytes.subarray(to)];
  return Buffer.concat(kept).toString('utf8');
}

/** Several properties of a plan dropped, renamed, moved, emptied. */
function damageTree(text: string, random: Random): string | undefined {
  let root = read(text).value?.roots[0];
  for (let changes = 3; root && changes > 0; changes--) {
    const sites = sitesOf(root);
    const site = sites[Math.floor(random() * sites.length)] as Site | undefined;
    const operator = OPERATORS[Math.floor(random() * OPERATORS.length)];
    root = (site && operator?.apply(root, site, random)) ?? root;
  }
  return root && serialize(root);
}

function* damaged(plans: readonly SamplePlan[], random: Random): Generator<SamplePlan> {
  for (;;) {
    for (const { name, text } of plans) {
      yield { name: `${name}, bytes`, text: damageBytes(text, random) };
      const tree = damageTree(text, random);
      if (tree !== undefined) yield { name: `${name}, tree`, text: tree };
      const mutants = mutantsOf(text, random);
      const one = mutants[Math.floor(random() * mutants.length)];
      if (one) yield { name: `${name}, ${one.name}`, text: one.text };
    }
  }
}

describe('validateJmx on damaged files', () => {
  it(`neither throws nor hangs nor grows, over ${FILES} of them`, async function () {
    this.timeout(TIMEOUT_MS);
    const plans = (await samplePlans()).filter(({ text }) => text.length < 12_000);
    let files = 0;
    let findings = 0;
    let warmBytes = Number.NaN;
    for (const { name, text } of damaged(plans, createRandom(20_261_121, 'fuzz'))) {
      const took = processorMs(() => {
        findings += validateJmx(text, name, { mode: 'strict' }).length;
      });
      expect(took, name).to.be.lessThan(HANG_MS);
      if (++files === WARM_FILES) warmBytes = liveHeapBytes();
      if (files === FILES) break;
    }
    expect(findings).to.be.greaterThan(FILES);
    expect((liveHeapBytes() - warmBytes) / 2 ** 20).to.be.lessThan(MOST_GROWTH_MB);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['deep', '<jmeterTestPlan><hashTree>'.concat('<TestPlan guiclass="x"/><hashTree>'.repeat(100_000))],
    [
      'wide',
      `<jmeterTestPlan><hashTree>${'<DebugSampler guiclass="x"/><hashTree/>'.repeat(50_000)}</hashTree></jmeterTestPlan>`,
    ],
    [
      'one long text',
      `<jmeterTestPlan><hashTree><TestPlan guiclass="x"><stringProp name="TestPlan.comments">${'${'.repeat(200_000)}</stringProp></TestPlan><hashTree/></hashTree></jmeterTestPlan>`,
    ],
    [
      'many attributes',
      `<jmeterTestPlan ${Array.from({ length: 50_000 }, (_, at) => `a${at}="b"`).join(' ')}><hashTree/></jmeterTestPlan>`,
    ],
    [
      'references',
      `<jmeterTestPlan><hashTree><TestPlan guiclass="x">${'<stringProp name="a">v</stringProp><stringProp name="b" reference="../stringProp"/>'.repeat(2000)}</TestPlan></hashTree></jmeterTestPlan>`,
    ],
    ['no tag ends', '<'.repeat(500_000)],
    ['unclosed comment', `<!--${'-'.repeat(500_000)}`],
    ['brackets', `<!DOCTYPE ${'['.repeat(500_000)}`],
  ];
  for (const [name, text] of hostile) {
    it(`ends soon on a file that is ${name}`, () => {
      expect(processorMs(() => validateJmx(text, 'plan.jmx'))).to.be.lessThan(5 * HANG_MS);
    });
  }
});
