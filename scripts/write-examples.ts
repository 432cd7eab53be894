/** Writes what is committed beside each example's spec, for readers and as golden files. `--check` compares. */
import { fileURLToPath } from 'node:url';
import { exampleOutputs } from '../test/examples/example-outputs.ts';
import { exampleNames } from '../test/examples/load-example.ts';
import { writeGenerated } from './write-generated.ts';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

for (const name of exampleNames) {
  for (const [file, text] of Object.entries(exampleOutputs(name))) writeGenerated(`${examples}${name}/${file}`, text);
}
