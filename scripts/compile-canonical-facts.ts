/** Writes src/jmx/generated/canonical-facts.ts: what the engine changes in a plan when it loads and saves it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CanonicalFacts } from '../src/jmx/canonical/canonical-facts.ts';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { aliases, renamedClasses, elements, objects } = JSON.parse(
  readFileSync(`${root}src/jmx/generated/element-catalogue.json`, 'utf8'),
) as ElementCatalogue;

/** SaveService writes the first alias of a class; the catalogue's tags are those. */
const tagOf = new Map(Object.entries(elements).map(([tag, { class: className }]) => [className, tag]));
const aliasOf: Record<string, string> = {};
for (const [alias, className] of Object.entries(aliases)) aliasOf[className] ??= tagOf.get(className) ?? alias;

const facts: CanonicalFacts = {
  classes: aliases,
  aliases: { ...aliasOf, ...Object.fromEntries(tagOf) },
  renamedClasses,
  constructorSet: Object.fromEntries(
    Object.entries(elements).flatMap(([tag, { constructorSet }]) => {
      // Where the engine lies is for the engine to say.
      const known = constructorSet.filter(({ value }) => !String(value).startsWith('JMETER_HOME'));
      return known.length > 0 ? [[tag, known]] : [];
    }),
  ),
  renamedProperties: Object.fromEntries(
    Object.entries(elements).flatMap(([tag, { properties }]) => {
      const renamed = Object.entries(properties).flatMap(([name, { renamed: to }]) =>
        to === undefined ? [] : [[name, to]],
      );
      return renamed.length > 0 ? [[tag, Object.fromEntries(renamed)]] : [];
    }),
  ),
  saveConfig: objects['SampleSaveConfiguration'] ?? {},
};
writeGenerated(
  `${root}src/jmx/generated/canonical-facts.ts`,
  '// Generated from element-catalogue.json by `npm run generate`; not to be edited.\n' +
    `export const CANONICAL_FACTS: unknown = JSON.parse(\n  ${JSON.stringify(JSON.stringify(facts))},\n);\n`,
);
