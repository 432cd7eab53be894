import { loadSpec } from './src/spec/load-spec.ts';
import { positionOf, parseSource } from './src/spec/source.ts';
import { catalogue } from './src/diagnostics/catalogue.ts';
import { readFileSync, existsSync, readdirSync } from 'node:fs';
for (const f of readdirSync('examples')) {
  const file = `examples/${f}/spec.json`;
  if (!existsSync(file)) continue;
  const text = readFileSync(file,'utf8');
  const base = { text, file, readFile: (p: string) => existsSync(`examples/${f}/${p}`) ? readFileSync(`examples/${f}/${p}`) : undefined, readProfile: (n: string) => existsSync(`profiles/${n}.json`) ? readFileSync(`profiles/${n}.json`,'utf8') : undefined };
  const { source } = parseSource(file, text);
  const variants = Object.keys((JSON.parse(JSON.stringify((await import('jsonc-parser')).parse(text))).variants) ?? {});
  for (const v of [undefined, ...variants]) {
    const t = performance.now();
    const r = loadSpec({ ...base, ...(v ? { variant: v } : {}) });
    console.log(file, v ?? '-', r.value ? 'ok' : 'FAILED', (performance.now() - t).toFixed(0) + 'ms');
    for (const d of r.diagnostics) { const p = d.line ? d : positionOf(source, d.pointer, d.at); console.log(`  ${d.severity} ${d.code} ${d.file ?? file}:${p.line}:${p.column} ${d.pointer} ${(catalogue as any)[d.code].message(d.args)} | ${(catalogue as any)[d.code].hint?.(d.args)}`); }
  }
}
