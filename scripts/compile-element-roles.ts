/** Writes src/validate/generated/element-roles.ts: what each element class is to JMeter, from the catalogue. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalogue = JSON.parse(
  readFileSync(`${root}src/jmx/generated/element-catalogue.json`, 'utf8'),
) as ElementCatalogue;

/** Interfaces that only tell the engine when to call an element. */
const listening = /Listener$|^NoThreadClone$/;
const tagsOf: Record<string, string[]> = {};
for (const [tag, { roles }] of Object.entries(catalogue.elements)) {
  const kept = roles.filter((role) => role === 'SampleListener' || !listening.test(role));
  if (kept.length > 0) tagsOf[kept.join(' ')] = [...(tagsOf[kept.join(' ')] ?? []), tag];
}
const lines = Object.entries(tagsOf).map(([roles, tags]) => `  '${roles}':\n    '${tags.join(' ')}',\n`);
writeGenerated(
  `${root}src/validate/generated/element-roles.ts`,
  `// Generated from src/jmx/generated/element-catalogue.json by \`npm run generate\`; not to be edited.\n` +
    `/** Roles, separated by blanks, and the elements that have them. */\nexport const ELEMENT_ROLES: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`,
);
