import { loadText, describeText } from './test/spec/load-text.ts';
import { richSpec, richFiles } from './test/spec/rich-spec.ts';
const text = JSON.stringify(richSpec, null, 2);
for (const v of [undefined, ...Object.keys(richSpec.variants)]) {
 const r = loadText(text, { files: richFiles, ...(v?{variant:v}:{}) });
 console.log(v, !!r.value); for (const d of describeText(text, r.diagnostics)) console.log(d.severity, d.code, d.position?.line, d.message, '|', d.hint);
 if (!v) console.log(JSON.stringify(r.value?.scenario.payloads, null, 1).slice(0,3000));
}
