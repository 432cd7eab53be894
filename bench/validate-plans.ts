import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as elements from '../src/jmx/elements/index.ts';
import { serialize } from '../src/jmx/serialize.ts';
import type { JmxNode } from '../src/jmx/tree.ts';
import { samplePlans } from '../test/support/plans/sample-plans.ts';
import { markdownTable, median } from './table.ts';

type Turn = { readonly saxes: number; readonly validate: number };

const child = fileURLToPath(new URL('validate-child.mjs', import.meta.url));

function run<T>(mode: string, files: readonly string[]): { readonly result: T; readonly peakMegabytes: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, mode, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { result: T; peakMegabytes: number };
}

/** A plan as recorders make them: three elements a request. */
function recorded(requests: number, bodyCharacters: number): string {
  const body = JSON.stringify({ text: 'x'.repeat(bodyCharacters) });
  const steps = Array.from(
    { length: requests },
    (_, index): JmxNode =>
      elements.httpRequest(
        {
          name: `${index} /items/${index}`,
          path: `/items/${index}`,
          method: 'POST',
          body: { type: 'raw', text: body },
        },
        [
          elements.headerManager({
            name: `headers ${index}`,
            headers: [{ name: 'Accept', value: 'application/json' }],
          }),
          elements.responseAssertion({
            name: `status ${index}`,
            field: 'responseCode',
            test: 'equals',
            patterns: ['200'],
          }),
        ],
      ),
  );
  const group = elements.threadGroup({ name: 'users', numThreads: '10', rampTimeSeconds: '10' }, steps);
  return serialize(elements.testPlan({ name: 'recorded' }, [group]));
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
      const alone = Array.from({ length: 5 }, () => run<{ readonly validate: number }>('alone', [path]));
      return [
        name,
        (text.match(/<[A-Z][\w.]* guiclass/g) ?? []).length,
        (text.length / 1e6).toFixed(1),
        median(alone.map(({ result: { validate } }) => validate)).toFixed(0),
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
        ['one plan a process', 'elements', 'MB', 'ms after start-up', 'peak MB'],
        [row('recorded', recorded(600, 40)), row('large', recorded(6700, 20))],
      ),
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
