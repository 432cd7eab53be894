/**
 * Writes `src/jmx/generated/element-catalogue.json`, what the classes of the pinned engine know about their
 * properties, and from it `schemas/jmx-<version>.schema.json`. `--check` compares with what is committed.
 * `--schema-only` needs no engine.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Host } from '../src/engine/host.ts';
import { installEngine } from '../src/engine/install-engine.ts';
import { catalogueSchema } from '../src/jmx/catalogue-schema.ts';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { extractCatalogue } from './extract-elements.ts';
import { renderDiffable } from './render-diffable.ts';
import { writeGenerated } from './write-generated.ts';

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const catalogueFile = file('src/jmx/generated/element-catalogue.json');

async function freshCatalogue(): Promise<ElementCatalogue> {
  const host: Host = { variables: process.env, platform: process.platform };
  const { value: engine, diagnostics } = await installEngine({ host });
  if (!engine) throw new Error(JSON.stringify(diagnostics));
  return extractCatalogue(host, engine.home);
}

const schemaOnly = process.argv.includes('--schema-only');
const catalogue = schemaOnly
  ? (JSON.parse(await readFile(catalogueFile, 'utf8')) as ElementCatalogue)
  : await freshCatalogue();
if (!schemaOnly) writeGenerated(catalogueFile, renderDiffable(catalogue));
writeGenerated(file(`schemas/jmx-${catalogue.jmeter}.schema.json`), renderDiffable(catalogueSchema(catalogue)));
