import { loadSpec } from './src/spec/load-spec.ts';
for (const n of [10,1000,5000]) {
const flow = Array.from({length:n},(_, i)=>({type:'http',name:`s${i}`,method:'POST',path:`/a/\${v${i}}/x`.replace(/\$\{v0\}/,'z'),limits:['l'],save:{[`v${i+1}`]:{type:'json',path:'$.x'}},headers:{A:'b${now.iso}'},body:{type:'payload',payload:'p'}}));
const text = JSON.stringify({name:'x',target:{url:'http://h'},limits:{l:{type:'token-bucket',rate:'5/s'}},payloads:{p:{json:{a:1}}},workloads:{w:{load:{type:'users',users:1,iterations:1},flow}}});
for (let k=0;k<2;k++){const t=performance.now(); const r=loadSpec({text,file:'x',readFile:()=>undefined,readProfile:()=>undefined}); console.log(n, (performance.now()-t).toFixed(0), r.value? 'ok': JSON.stringify(r.diagnostics.slice(0,3)));}
}
