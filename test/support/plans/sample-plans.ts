import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from '../../../src/jmx/serialize.ts';
import { compilePlan } from '../../../src/plan/compile-plan.ts';
import { everyElement } from '../../jmx/every-element.ts';
import { engineHome } from '../engine.ts';
import { exampleCases, scenarioOfExample } from '../example-cases.ts';

export type SamplePlan = { readonly name: string; readonly text: string };

const files = (folder: string): readonly SamplePlan[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jmx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));

/** Plans that the engine brings. */
export const enginePlans = async (): Promise<readonly SamplePlan[]> => files(join(await engineHome(), 'bin'));

/** Plans as the GUI saved them, one of them with every element that JMeter and the pinned plugins have a panel for. */
export const savedPlans = (): readonly SamplePlan[] => files(new URL('../../jmx/fixtures', import.meta.url).pathname);

/** Plans that `generate` makes of the examples and their variants, and one with every element it can write. */
export const ownPlans = (): readonly SamplePlan[] => [
  { name: 'every element', text: serialize(everyElement()) },
  ...exampleCases.map((one) => ({ name: one.name, text: serialize(compilePlan(scenarioOfExample(one)).plan) })),
];

/** All of them, in a fixed order. */
export const samplePlans = async (): Promise<readonly SamplePlan[]> => [
  ...(await enginePlans()),
  ...savedPlans(),
  ...ownPlans(),
];
