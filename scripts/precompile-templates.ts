/** Writes src/groovy/generated/*: the runtime's Groovy sources as texts and the precompiled install template. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = `${root}templates/groovy/`;
const generated = `${root}src/groovy/generated/`;
/** Order of the classes in the runtime: what is used stands before its user. */
const CLASSES = [
  'imports',
  'clock',
  'gate',
  'rate-gate',
  'concurrency-gate',
  'gates',
  'pacer',
  'weighted-choice',
  'generated-value',
  'retry-policy',
  'retry-after',
  'outcome',
  'step',
  'operation',
  'deadline-stream',
  'web-socket-connection',
  'thread-state',
  'grant',
  'waiting',
  'item-keys',
  'socket-permits',
  'ledger',
  'token-answer',
  'token-endpoint',
  'token-cache',
  'token-pool',
  'admission',
  'phases',
  'request-texts',
  'web-socket-steps',
  'arrivals',
  'settlement',
  'attempts',
  'hand-over',
  'loadwright',
];

const read = (path: string): string => readFileSync(`${templates}${path}`, 'utf8').replaceAll('\r\n', '\n');
const missing = readdirSync(`${templates}runtime`).filter((file) => !CLASSES.includes(file.replace('.groovy', '')));
if (missing.length > 0) throw new Error(`not in the order of classes: ${missing.join(', ')}`);

const runtime = CLASSES.map((name) => read(`runtime/${name}.groovy`)).join('\n');
const calls = Object.fromEntries(
  readdirSync(`${templates}calls`)
    .sort()
    .map((file) => [
      file.replace('.groovy', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      read(`calls/${file}`).trimEnd(),
    ]),
);
const compiled = Handlebars.precompile(read('install.groovy.hbs'), {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { groovyString: true, groovyValue: true, groovyArguments: true },
});

mkdirSync(generated, { recursive: true });
const header = '// Generated from templates/groovy by `npm run generate`; not to be edited.\n';
writeGenerated(
  `${generated}sources.ts`,
  `${header}export const RUNTIME_SOURCE: string = ${JSON.stringify(runtime)};\n\nexport const CALLS = ${JSON.stringify(calls, null, 2)} as const;\n`,
);
writeGenerated(
  `${generated}install-template.ts`,
  `${header}// @ts-nocheck\nexport const INSTALL_TEMPLATE = ${String(compiled)};\n`,
);
