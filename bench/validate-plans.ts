import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { allRules } from '../src/validate/rules/index.ts';
import { samplePlans } from '../test/support/plans/sample-plans.ts';
import { type Findings, findings, fixed, type Line, unless } from './runtime/section.ts';
import { median } from './table.ts';

/** Milliseconds. */
type Turn = { readonly saxes: number; readonly validate: number };
type Turns = { readonly first: Turn; readonly warm: readonly Turn[] };

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function node(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function inTurns(files: readonly string[]): Turns {
  const { stdout, stderr, status } = node(path('validate-child.mjs'), ...files);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Turns;
}

/** Most memory of `loadwright validate`, MB. */
function peakOf(files: readonly string[]): number {
  const { stderr } = node('--import', path('peak-memory.mjs'), path('../dist/cli/main.js'), 'validate', ...files);
  return Number(stderr.trim().split('\n').at(-1));
}

/** Medians of a set of plans. */
type Figures = { readonly saxes: number; readonly rules: number; readonly ratio: number; readonly megabytes: number };

function figuresOf(warm: readonly Turn[], megabytes: number): Figures {
  const of = (figure: (turn: Turn) => number): number => median(warm.map(figure));
  return {
    saxes: of(({ saxes }) => saxes),
    rules: of(({ validate }) => validate),
    ratio: of(({ saxes, validate }) => validate / saxes),
    megabytes,
  };
}

/** What is promised of a set of plans, in words and as a check. */
type Bound = { readonly text: string; readonly holds: (figures: Figures) => boolean };
const BOUNDS: Readonly<Record<'sample plans' | 'recorded' | 'large', Bound>> = {
  'sample plans': { text: '÷ saxes ≤ 3', holds: ({ ratio }) => ratio <= 3 },
  recorded: { text: 'rules < 60 ms', holds: ({ rules }) => rules < 60 },
  large: { text: 'peak < 150 MB', holds: ({ megabytes }) => megabytes < 150 },
};

/** A plan as recorders and old versions write them: three elements a request, and only the properties that say something. */
function recorded(requests: number): string {
  const element = (tag: string, gui: string, name: string, props: string, inside = ''): string =>
    `<${tag} guiclass="${gui}" testclass="${tag}" testname="${name}">${props}</${tag}>\n<hashTree>${inside}</hashTree>\n`;
  const text = (name: string, value: string): string => `<stringProp name="${name}">${value}</stringProp>`;
  const list = (name: string, items: string): string => `<collectionProp name="${name}">${items}</collectionProp>`;
  const header = `<elementProp name="" elementType="Header">${text('Header.name', 'Accept') + text('Header.value', 'application/json')}</elementProp>`;
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
          list('Asserion.test_strings', text('49586', '200')) +
            text('Assertion.test_field', 'Assertion.response_code') +
            '<intProp name="Assertion.test_type">8</intProp>',
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

/** All rules over plans of JMeter, of its GUI and of ours, and over large ones, beside a bare pass of saxes in the same process. */
export async function benchValidate(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'validate-bench-'));
  try {
    const samples = (await samplePlans()).map(({ text }) => text);
    const line = (name: keyof typeof BOUNDS, texts: readonly string[], runs: number): Line => {
      const files = texts.map((text, index) => {
        const file = join(folder, `${name} ${index}.jmx`);
        writeFileSync(file, text);
        return file;
      });
      const all = Array.from({ length: runs }, () => inTurns(files));
      const { first } = all.sort((a, b) => a.first.validate - b.first.validate)[Math.floor(runs / 2)] as Turns;
      const peak = Math.max(...Array.from({ length: runs }, () => peakOf(files)));
      const figures = figuresOf(
        all.flatMap(({ warm }) => warm),
        peak,
      );
      const text = texts.join('');
      const cells = [
        name,
        texts.length,
        (text.match(/<[A-Z][\w.]* guiclass/g) ?? []).length,
        fixed(text.length / 1e6, 1),
        fixed(first.saxes, 0),
        fixed(first.validate, 0),
        fixed(figures.saxes, 0),
        fixed(figures.rules, 0),
        fixed(figures.ratio),
        fixed(peak, 0),
        BOUNDS[name].text,
      ];
      return { cells, missed: unless(BOUNDS[name].holds(figures), `not ${BOUNDS[name].text}`) };
    };
    return findings(
      [
        'plans',
        'files',
        'elements',
        'MB',
        'saxes first ms',
        'rules first ms',
        'saxes ms',
        'rules ms',
        '÷ saxes',
        'peak MB',
        'bound',
      ],
      [line('sample plans', samples, 3), line('recorded', [recorded(600)], 3), line('large', [recorded(6700)], 3)],
      `${allRules.length} rules.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
