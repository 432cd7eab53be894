import type { Host } from '../src/engine/host.ts';
import type { FunctionCatalogue, JMeterFunction } from '../src/jmx/function-catalogue.ts';
import { originsByJar } from './catalogue-home/artifacts.ts';
import { sinceOf } from './catalogue-home/since.ts';
import { runExtraction } from './run-extraction.ts';

type Extracted = Pick<JMeterFunction, 'min' | 'max' | 'args'> & {
  readonly class: string;
  /** File name. */
  readonly jar: string;
  /** Counts between the two bounds that it refuses. */
  readonly gaps: readonly number[];
};

/** Asks every function of the catalogue home for its arguments. Throws for one whose bounds do not say all. */
export async function extractFunctions(host: Host, home: string): Promise<FunctionCatalogue> {
  const { functions } = await runExtraction<{ readonly functions: Readonly<Record<string, Extracted>> }>(
    host,
    home,
    'extract-functions.groovy',
  );
  const originOf = await originsByJar();
  const complete = ([name, { class: className, jar, gaps, ...rest }]: [string, Extracted]): JMeterFunction => {
    if (gaps.length > 0) throw new Error(`${name} takes ${rest.min} to ${rest.max} arguments, but not ${gaps}`);
    const { artifact, plugin, pinned } = originOf(className, jar);
    const since = sinceOf(className);
    return { name, ...rest, artifact, plugin, pinned, ...(since !== undefined && { since }) };
  };
  return Object.entries(functions).map(complete);
}
