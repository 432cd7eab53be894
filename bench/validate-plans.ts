import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { samplePlans } from '../test/support/plans/sample-plans.ts';
import { markdownTable, median } from './table.ts';

type Turn = { readonly saxes: number; readonly validate: number };

const child = fileURLToPath(new URL('validate-child.mjs', import.meta.url));

function run<T>(mode: string, files: readonly string[]): { readonly result: T; readonly peakMegabytes: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, mode, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { result: T; peakMegabytes: number };
}

/** A plan as recorders and old versions write them: three elements a request, and only the properties that say something. */
function recorded(requests: number): string {
  const element = (tag: string, gui: string, name: string, props: string, inside = ''): string =>
    `<${tag} guiclass="${gui}" testclass="${tag}" testname="${name}">${props}</${tag}>\n<hashTree>${inside}</hashTree>\n`;
  const text = (name: string, value: string): string => `<stringProp name="${name}">${value}</stringProp>`;
  const list = (name: string, items: string): string => `<collectionProp name="${name}">${items}</collectionProp>`;
  const header = `<elementProp name="" elementType="Header">${text('Header.name', 'Accept')}</elementProp>`;
  const defaults = element(
    'ConfigTestElement',
    'HttpDefaultsGui',
    'defaults',
    text('HTTPSampler.domain', 'www.example.com') +
      text('HTTPSampler.connect_timeout', '5000') +
      text('HTTPSampler.response_timeout', '30000'),
  );
  const steps = Array.from({ length: requests }, (_, index) =>
    element(
      'HTTPSamplerProxy',
      'HttpTestSampleGui',
      `get ${index}`,
      text('HTTPSampler.path', `/items/${index}`),
      element('HeaderManager', 'HeaderPanel', `h${index}`, list('HeaderManager.headers', header)) +
        element(
          'ResponseAssertion',
          'AssertionGui',
          `s${index}`,
          list('Asserion.test_strings', text('49586', '200')) + text('Assertion.test_field', 'Assertion.response_code'),
        ),
    ),
  );
  const loop = `<elementProp name="ThreadGroup.main_controller" elementType="LoopController">${text('LoopController.loops', '1')}</elementProp>`;
  const group = element(
    'ThreadGroup',
    'ThreadGroupGui',
    'users',
    text('ThreadGroup.num_threads', '10') + text('ThreadGroup.ramp_time', '10') + loop,
    defaults + steps.join(''),
  );
  const plan = element('TestPlan', 'TestPlanGui', 'recorded', '', group);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">\n<hashTree>${plan}</hashTree>\n</jmeterTestPlan>\n`;
}

/** All rules over plans of JMeter, of its GUI and of ours, beside a bare pass of saxes; then large plans, one a process. */
export async function benchValidate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'validate-bench-'));
  try {
    const file = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const plans = await samplePlans();
    const corpus = run<readonly Turn[]>(
      'turns',
      plans.map(({ text }, index) => file(`${index}.jmx`, text)),
    );
    const { result } = corpus;
    const row = (name: string, text: string): readonly (string | number)[] => {
      const path = file(`${name}.jmx`, text);
      const alone = Array.from({ length: 5 }, () =>
        run<{ readonly first: number; readonly warm: number }>('alone', [path]),
      );
      return [
        name,
        (text.match(/<[A-Z][\w.]* guiclass/g) ?? []).length,
        (text.length / 1e6).toFixed(1),
        median(alone.map(({ result: { first } }) => first)).toFixed(0),
        median(alone.map(({ result: { warm } }) => warm)).toFixed(0),
        Math.max(...alone.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0),
      ];
    };
    const size = plans.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
    return [
      markdownTable(
        ['files', 'MB', 'bare saxes ms', 'all rules ms', '÷ bare saxes', 'peak MB'],
        [
          [
            plans.length,
            size.toFixed(1),
            median(result.map(({ saxes }) => saxes)).toFixed(0),
            median(result.map(({ validate }) => validate)).toFixed(0),
            median(result.map(({ saxes, validate }) => validate / saxes)).toFixed(2),
            corpus.peakMegabytes.toFixed(0),
          ],
        ],
      ),
      '',
      markdownTable(
        ['one plan a process', 'elements', 'MB', 'ms, first of the process', 'ms, warm', 'peak MB'],
        [row('recorded', recorded(600)), row('large', recorded(6700))],
      ),
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
