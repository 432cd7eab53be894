/**
 * Writes what rules know of the engine, from its catalogues: `s/generated/panels.ts`, the panels of JMeter's elements,
 * and `d/generated/functions.ts`, how many arguments functions take. Short texts: rules are loaded by every command.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import type { FunctionCatalogue } from '../src/jmx/function-catalogue.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = (name: string): unknown => JSON.parse(readFileSync(`${root}src/jmx/generated/${name}`, 'utf8'));
const { elements } = committed('element-catalogue.json') as ElementCatalogue;
const functions = committed('functions.json') as FunctionCatalogue;

/** One class behind many panels: which of them it is says what it does, and no list says whether it is right. */
const MANY_PANELS = ['ConfigTestElement', 'ResultCollector'];

const panels = Object.entries(elements)
  .filter(
    ([tag, { artifact, guiclasses }]) => artifact === 'jmeter' && guiclasses.length > 0 && !MANY_PANELS.includes(tag),
  )
  .map(
    ([tag, { guiclasses }]) => `${tag}:${guiclasses.map((name) => name.slice(name.lastIndexOf('.') + 1)).join(',')}`,
  );

const generated = (from: string): string =>
  `// Generated from src/jmx/generated/${from} by \`npm run generate\`; not to be edited.\n`;

writeGenerated(
  `${root}src/validate/rules/s/generated/panels.ts`,
  `${generated('element-catalogue.json')}/** \`element:panels\` of JMeter itself, the usual panel first. */\nexport const PANELS =\n  '${panels.join(' ')}';\n`,
);
writeGenerated(
  `${root}src/validate/rules/d/generated/functions.ts`,
  `${generated('functions.json')}/** \`name:fewest:most\` arguments; nothing for most where there is no bound. */\nexport const FUNCTIONS =\n  '${functions.map(({ name, min, max }) => `${name}:${min}:${max ?? ''}`).join(' ')}';\n`,
);
