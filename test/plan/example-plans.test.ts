import { exampleNames, loadFolder } from '../examples/load-example.ts';
import { proveCanonical } from '../support/plan-proof.ts';

describe('plans of the examples', () => {
  for (const name of exampleNames) {
    const variants = loadFolder(`examples/${name}`).value?.variants ?? [];
    for (const variant of [undefined, ...variants]) {
      it(`${name}${variant === undefined ? '' : `, variant ${variant}`}, is the file the GUI would have saved`, async () => {
        const loaded = loadFolder(`examples/${name}`, variant);
        if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
        await proveCanonical(loaded.value.scenario);
      });
    }
  }
});
