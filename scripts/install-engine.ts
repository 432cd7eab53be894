/** Installs the pinned engine into the user's cache folder and prints its home. */
import process from 'node:process';
import { installEngine } from '../src/engine/install-engine.ts';

const { value, diagnostics } = await installEngine({
  host: { variables: process.env, platform: process.platform },
  onProgress: (progress) => process.stderr.write(`${JSON.stringify(progress)}\n`),
});
for (const diagnostic of diagnostics) process.stderr.write(`${JSON.stringify(diagnostic)}\n`);
if (value) process.stdout.write(`${value.home}\n`);
else process.exitCode = 2;
