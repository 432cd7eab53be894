import { loadSpec } from './src/spec/load-spec.ts';
import { catalogue } from './src/diagnostics/catalogue.ts';
const r = loadSpec({ text: process.argv[2]!, file: 'x/spec.json', readFile: () => undefined, readProfile: () => undefined, ...(process.argv[3] ? {variant: process.argv[3]}:{}), sets: process.argv.slice(4) });
for (const d of r.diagnostics) console.log(d.code, d.pointer, d.file, d.line, d.column, (catalogue as any)[d.code].message(d.args));
console.log(JSON.stringify(r.value?.scenario));
