import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { exampleNames, loadFolder } from '../examples/load-example.ts';
import { type GuiSave, guiSave } from './gui-save.ts';

/** Every example and variant, as name and plan text. */
function examplePlans(): readonly { readonly name: string; readonly xml: string }[] {
  return exampleNames.flatMap((example) => {
    const variants = loadFolder(`examples/${example}`).value?.variants ?? [];
    return [undefined, ...variants].map((variant) => {
      const loaded = loadFolder(`examples/${example}`, variant);
      if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
      return {
        name: variant === undefined ? example : `${example}--${variant}`,
        xml: serialize(compilePlan(loaded.value.scenario).plan),
      };
    });
  });
}

describe('the real GUI opens and saves', () => {
  const plans = examplePlans();
  let folder = '';
  let saves: readonly GuiSave[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loadwright-gui-'));
    const files = plans.map(({ name }) => join(folder, `${name}.jmx`));
    await Promise.all(plans.map(({ xml }, index) => writeFile(files[index] as string, xml)));
    saves = await guiSave(files);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [index, { name, xml }] of plans.entries()) {
    it(`${name} without changing a byte`, async () => {
      expect(saves[index]).to.include({ saved: true });
      expect(saves[index]?.messages).to.deep.equal([]);
      expect(await readFile(join(folder, `${name}.jmx`), 'utf8')).to.equal(xml);
    });
  }
});
