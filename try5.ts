import { loadText, describeText } from './test/spec/load-text.ts';
import { richSpec, richFiles } from './test/spec/rich-spec.ts';
const text = JSON.stringify(richSpec);
for (let k=0;k<5;k++){ const t=process.cpuUsage().user; for (let i=0;i<40;i++) loadText(text,{files:richFiles}); console.log((process.cpuUsage().user-t)/40000,'ms cpu/load'); }
