/** Child of compile-plan.ts: compiles one spec of N limited steps with the built product and reports times and memory. */
import { create } from 'xmlbuilder2';
import { serialize } from '../dist/jmx/serialize.js';
import { compilePlan } from '../dist/plan/compile-plan.js';
import { loadSpec } from '../dist/spec/load-spec.js';
import { checkTree } from '../dist/validate/check-tree.js';

const steps = Number(process.argv[2]);
const alone = process.argv[3] === 'xmlbuilder2';
const spec = {
  name: 'many-steps',
  target: { url: 'https://api.example.com' },
  limits: { token: { type: 'fixed-window', allow: 300, per: '60s' } },
  workloads: {
    work: {
      load: { type: 'users', users: 1, iterations: 1 },
      flow: Array.from({ length: steps }, (_, index) => ({
        type: 'http',
        name: `step ${index}`,
        method: 'PUT',
        path: `/items/${index}`,
        limits: ['token'],
        body: { type: 'text', text: 'hello' },
        expect: { status: [200] },
      })),
    },
  },
};
const text = JSON.stringify(spec, null, 2);
const none = () => undefined;

const times = {};
const timed = (name, work) => {
  const start = performance.now();
  const value = work();
  times[name] = performance.now() - start;
  return value;
};
const loaded = timed('spec', () => loadSpec({ text, file: 'spec.json', readFile: none, readProfile: none }));
const { plan } = timed('plan', () => compilePlan(loaded.value.scenario));
if (alone) {
  // The same elements by xmlbuilder2 and nothing else: one document, its own writer.
  timed('xml', () => {
    const root = create().ele('jmeterTestPlan');
    const add = (parent, node) => {
      const { tag, guiclass, testclass, testname } = node;
      addProps(parent.ele(tag, { guiclass, testclass, testname }), node.props);
      const tree = parent.ele('hashTree');
      for (const child of node.children) add(tree, child);
    };
    const addProps = (parent, props) => {
      for (const prop of props) {
        const element = parent.ele(prop.kind).att('name', prop.name ?? '');
        if ('value' in prop) element.txt(String(prop.value).replaceAll(']]>', ']]&gt;'));
        addProps(element, prop.props ?? prop.items ?? []);
      }
    };
    add(root.ele('hashTree'), plan);
    return root.end({ prettyPrint: true });
  });
} else {
  const xml = timed('xml', () => serialize(plan));
  timed('check', () => checkTree(plan));
  times.bytes = xml.length;
}
process.stdout.write(JSON.stringify({ steps, ...times, megabytes: process.resourceUsage().maxRSS / 1024 }));
