/** Regenerates everything that is made from one source: types, validators, templates, schema. `--check` only compares. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const scripts = [
  'generate-spec-types.ts',
  'precompile-templates.ts',
  'compile-jmx-validator.ts',
  'generate-jmx-schema.ts',
];
for (const script of scripts) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
