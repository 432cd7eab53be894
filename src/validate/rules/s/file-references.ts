import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { runningOf } from '../running-of.ts';
import { fieldOf, itemsOf } from './embedded.ts';

/** A file that an element reads or writes, as the plan names it. */
export type FileReference = {
  readonly element: PlanElement;
  readonly property: string;
  readonly path: string;
  /** What happens when a file that is read is missing; absent for files that are written. */
  readonly missing?: string;
};

type Known = { readonly types: readonly string[]; readonly property: string; readonly missing?: string };

const jsr223 = ['Sampler', 'PreProcessor', 'PostProcessor', 'Assertion', 'Timer', 'Listener'].map(
  (kind) => `JSR223${kind}`,
);
const webSocket = ['RequestResponse', 'SingleWrite'].map(
  (kind) => `eu.luminis.jmeter.wssampler.${kind}WebSocketSampler`,
);

const KNOWN: readonly Known[] = [
  { types: ['CSVDataSet'], property: 'filename', missing: 'each thread ends at its first iteration' },
  { types: jsr223, property: 'filename', missing: 'the script never runs' },
  { types: ['BeanShellSampler'], property: 'BeanShellSampler.filename', missing: 'the script never runs' },
  { types: ['XMLSchemaAssertion'], property: 'xmlschema_assertion_filename', missing: 'every sample fails' },
  { types: ['AccessLogSampler'], property: 'logFile', missing: 'every sample fails' },
  { types: webSocket, property: 'dataFile', missing: 'every sample fails' },
  { types: ['ResultCollector'], property: 'filename' },
  { types: ['ResultSaver'], property: 'FileSaver.filename' },
  { types: ['IncludeController'], property: 'IncludeController.includepath' },
];

/** Classes of elements that name files. */
const TYPES = [...new Set([...KNOWN.flatMap(({ types }) => types), 'HTTPSamplerProxy'])];

/** Elements that run and the files they name. */
export const fileReferences = memoByIdentity((plan: PlanModel): readonly FileReference[] =>
  runningOf(plan, ...TYPES).flatMap((element) => [...ofElement(element)]),
);

/** Empty names are left out, and so are body files that a WebSocket sampler does not use. */
function* ofElement(element: PlanElement): Generator<FileReference> {
  for (const { types, property, missing } of KNOWN) {
    if (!isOf(element, ...types)) continue;
    const path = textOf(element, property) ?? '';
    const unused = property === 'dataFile' && textOf(element, 'loadDataFromFile') !== 'true';
    if (path !== '' && !unused) yield { element, property, path, ...(missing !== undefined && { missing }) };
  }
  for (const file of itemsOf(element, 'HTTPsampler.Files/HTTPFileArgs.files')) {
    const path = fieldOf(file, 'File.path') ?? '';
    if (path !== '') yield { element, property: 'HTTPsampler.Files', path, missing: 'every upload fails' };
  }
}
