/** Regenerates everything that is made from one source: types, validators, templates, schema. `--check` only compares. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** In the order in which they need each other. */
const scripts = [
  ['generate-spec-types.ts'],
  ['precompile-templates.ts'],
  ['extract-catalogue.ts', '--schema-only'],
  ['compile-jmx-validator.ts'],
  ['compile-element-roles.ts'],
  ['compile-canonical-facts.ts'],
  ['compile-rule-tables.ts'],
  ['generate-rule-docs.ts'],
] as const;
for (const [script, ...args] of scripts) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...args, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
