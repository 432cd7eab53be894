import { expect } from 'chai';
import { createRandom } from '../../../src/capacity/random.ts';
import { parseXml, type XmlElement } from '../../../src/jmx/xml-document.ts';
import { fixPlan } from '../../../src/validate/fix/fix-plan.ts';
import { oracle } from '../../support/oracle.ts';
import { mutantsOf } from '../../support/plans/mutate-text.ts';
import { samplePlans } from '../../support/plans/sample-plans.ts';

/** An element with its attributes and properties, without what is inside its hash tree. */
type Piece = { readonly tag: string; readonly name: string; readonly written: string };

const written = ({ name, attributes, text, children }: XmlElement): unknown => [
  name,
  Object.entries(attributes),
  children.length > 0 ? children.map(written) : text,
];

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const visit = (tree: XmlElement | undefined): void => {
    for (const child of tree?.children ?? []) {
      if (child.name === 'hashTree') visit(child);
      else {
        const tag = child.name.replaceAll('__', '_');
        pieces.push({ tag, name: child.attributes['testname'] ?? '', written: JSON.stringify(written(child)) });
      }
    }
  };
  visit(parseXml(text).value?.children[0]);
  return pieces;
}

type Comparison = { readonly same: boolean; readonly explained: number; readonly unexplained: readonly string[] };

/**
 * Our form against the one of the real panels; elements that we say stay as they are may differ. Undefined for a plan
 * that the GUI does not open, because a panel fails.
 */
async function compare(text: string): Promise<Comparison | undefined> {
  const { text: ours, left } = fixPlan(text, { guiOrder: true });
  const real = await oracle.panels(text).catch(() => undefined);
  if (!real || real.failures.length > 0) return undefined;
  const { xml: theirs } = real;
  if (ours === theirs) return { same: true, explained: 0, unexplained: [] };
  if (left.some((reason) => reason.startsWith('the file'))) return { same: false, explained: 1, unexplained: [] };
  const [a, b] = [piecesOf(ours), piecesOf(theirs)];
  const differing = a.flatMap((piece, index) =>
    piece.written === b[index]?.written ? [] : [{ piece, real: b[index] }],
  );
  const says = ({ tag, name }: Piece): boolean =>
    left.some((reason) => reason.startsWith(`${tag}${name ? ` ${JSON.stringify(name)}` : ''} stays`));
  const silent = differing.filter(({ piece }) => !says(piece));
  const unexplained = silent.map(({ piece, real }) => `${piece.written}\n  real: ${real?.written}`);
  if (differing.length === 0) unexplained.push('the files differ and no element does');
  return { same: false, explained: differing.length - silent.length, unexplained };
}

describe('--gui-order', () => {
  it('writes the sample plans as the real panels do', async () => {
    const plans = await samplePlans();
    const different: string[] = [];
    for (const { name, text } of plans) {
      const found = await compare(text);
      expect(found?.unexplained, name).to.deep.equal([]);
      if (!found?.same) different.push(name);
    }
    // Pieces to be pasted into a plan; the GUI opens no such file as a plan.
    const pieces = ['BeanShellSampler', 'GroovyJSR223Sampler', 'ThinkTime'].map((name) => `templates/${name}.jmx`);
    expect(different).to.deep.equal(pieces);
  });

  it('writes damaged plans as the real panels do, or says which elements it leaves', async () => {
    const plans = (await samplePlans()).filter(({ text }) => text.length < 60_000);
    let files = 0;
    let equal = 0;
    for (const plan of plans) {
      const random = createRandom(20_261_122, plan.name);
      let ofPlan = 0;
      for (const { name, text } of mutantsOf(plan.text, random)) {
        if (ofPlan === 8) break;
        if ((await oracle.load(text)) !== undefined) continue;
        const found = await compare(text);
        if (!found) continue;
        expect(found.unexplained, `${plan.name}, ${name}`).to.deep.equal([]);
        ofPlan++;
        files++;
        if (found.same) equal++;
      }
    }
    expect(files).to.be.greaterThan(150);
    expect(equal / files).to.be.greaterThan(0.8);
  });

  it('leaves a file that the GUI does not open as JMeter loads it, and says so', () => {
    const text =
      '<jmeterTestPlan version="1.2"><hashTree><ThreadGroup guiclass="ThreadGroupGui"/><hashTree/></hashTree></jmeterTestPlan>';
    const fixed = fixPlan(text, { guiOrder: true });
    expect(fixed.left).to.have.lengthOf(1);
    expect(fixed.text).to.equal(fixPlan(text).text);
  });
});
