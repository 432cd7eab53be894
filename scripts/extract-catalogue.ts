/**
 * Writes `src/jmx/generated/element-catalogue.json` and `functions.json`, what the classes of JMeter and its plugins
 * know about their properties and what functions there are, what objects of scripts answer to, what panels of the GUI
 * write, and what is made from them:
 * `schemas/jmx-<version>.schema.json`, `functions.ts`. `--check` compares with what is committed. `--schema-only` needs
 * no engine.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Host } from '../src/engine/host.ts';
import { catalogueSchema } from '../src/jmx/catalogue-schema.ts';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import type { FunctionCatalogue } from '../src/jmx/function-catalogue.ts';
import { engineMembers, scriptObjectsFile } from '../test/validate/rules/j/engine-members.ts';
import { installCatalogueHome } from './catalogue-home/install-home.ts';
import { extractCatalogue } from './extract-elements.ts';
import { extractFunctions } from './extract-functions.ts';
import { writePanelFacts } from './gui-panels/write-panel-facts.ts';
import { renderDiffable } from './render-diffable.ts';
import { writeGenerated } from './write-generated.ts';

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const elementsFile = file('src/jmx/generated/element-catalogue.json');
const functionsFile = file('src/jmx/generated/functions.json');
type Catalogues = { readonly elements: ElementCatalogue; readonly functions: FunctionCatalogue };

async function extract(): Promise<Catalogues> {
  const host: Host = { variables: process.env, platform: process.platform };
  const home = await installCatalogueHome(host);
  const [elements, functions] = [await extractCatalogue(host, home), await extractFunctions(host, home)];
  writeGenerated(elementsFile, renderDiffable(elements));
  writeGenerated(functionsFile, renderDiffable(functions));
  await writePanelFacts(elements);
  writeGenerated(file('src/validate/rules/j/generated/script-objects.ts'), scriptObjectsFile(await engineMembers()));
  return { elements, functions };
}

const committed = async (): Promise<Catalogues> => ({
  elements: JSON.parse(await readFile(elementsFile, 'utf8')) as ElementCatalogue,
  functions: JSON.parse(await readFile(functionsFile, 'utf8')) as FunctionCatalogue,
});

const { elements, functions } = await (process.argv.includes('--schema-only') ? committed() : extract());
writeGenerated(file(`schemas/jmx-${elements.jmeter}.schema.json`), renderDiffable(catalogueSchema(elements)));
writeGenerated(
  file('src/jmx/generated/functions.ts'),
  '// Generated from functions.json by `npm run generate`; not to be edited.\n' +
    `export const FUNCTIONS: unknown = JSON.parse(\n  ${JSON.stringify(JSON.stringify(functions))},\n);\n`,
);
