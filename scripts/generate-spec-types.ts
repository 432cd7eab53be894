/**
 * Makes src/spec/generated/ from schemas/: the types of a spec and of a profile, their validators compiled ahead
 * (so that no command pays for compiling a schema), and the words that messages about a wrong shape need.
 *
 * `node --import tsx scripts/generate-spec-types.ts` writes; with `--check` it exits 1 when a file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shapeWordsSource } from './spec-types/shape-words-source.ts';
import { typesSource } from './spec-types/types-source.ts';
import { validatorSource } from './spec-types/validator-source.ts';

const header = (schema: string): string =>
  `// Generated from schemas/${schema} by scripts/generate-spec-types.ts; change the schema, then run it again.\n`;

const readSchema = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;

async function generated(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, type] of [
    ['capacity-spec', 'CapacitySpec'],
    ['profile', 'Profile'],
  ] as const) {
    const schemaFile = `${name}.schema.json`;
    const schema = readSchema(schemaFile);
    files.set(`${name}.ts`, header(schemaFile) + (await typesSource(schema, type)));
    files.set(`validate-${name}.ts`, header(schemaFile) + validatorSource(schema));
    if (name === 'capacity-spec') files.set('shape-words.ts', header(schemaFile) + shapeWordsSource(schema));
  }
  return files;
}

const folder = new URL('../src/spec/generated/', import.meta.url);
const check = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, text] of await generated()) {
  const url = new URL(name, folder);
  if (!check) writeFileSync(url, text);
  else if (readExisting(url) !== text) {
    process.stderr.write(`${fileURLToPath(url)} is stale: run scripts/generate-spec-types.ts\n`);
    process.exitCode = 1;
  }
}

function readExisting(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
