import type { Host } from '../src/engine/host.ts';
import type { CatalogueElement, ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { originsByJar, pluginVersions } from './catalogue-home/artifacts.ts';
import { LEGACY_PROPERTIES, OLD_CHOICES } from './catalogue-home/legacy-properties.ts';
import { sinceOf } from './catalogue-home/since.ts';
import { runExtraction } from './run-extraction.ts';

type Extracted = Omit<CatalogueElement, 'kindOf' | 'legacy' | 'artifact' | 'plugin' | 'pinned' | 'since'> & {
  readonly testBean: boolean;
  /** File name. */
  readonly jar: string;
};

/** What scripts/extract-elements.groovy answers. */
type Extraction = Omit<ElementCatalogue, 'plugins' | 'undefinedUnits' | 'elements'> & {
  readonly java: string;
  readonly undefined: readonly string[];
  readonly elements: Readonly<Record<string, Extracted>>;
};

const byteCodePackages = ['asm', 'asm.tree', 'asm.tree.analysis'].map(
  (name) => `--add-exports=java.base/jdk.internal.org.objectweb.${name}=ALL-UNNAMED`,
);

/** A default that is a folder of the engine would name this machine. */
const withoutHome = <T>(extracted: T, home: string): T =>
  JSON.parse(JSON.stringify(extracted).replaceAll(JSON.stringify(home).slice(1, -1), 'JMETER_HOME')) as T;

/** Asks the classes of the catalogue home; the answer depends on these alone, `undefinedUnits` on the Java version too. */
export async function extractCatalogue(host: Host, home: string): Promise<ElementCatalogue> {
  const {
    java,
    undefined: ranges,
    elements,
    ...rest
  } = withoutHome(await runExtraction<Extraction>(host, home, 'extract-elements.groovy', byteCodePackages), home);
  const originOf = await originsByJar();
  const complete = ({ testBean, jar, ...element }: Extracted): CatalogueElement => {
    const since = sinceOf(element.class);
    const legacy = LEGACY_PROPERTIES[element.class] ?? [];
    const choices = OLD_CHOICES[element.class] ?? [];
    const marked = choices.map((name) => [name, { ...element.properties[name], choice: true }] as const);
    return {
      ...element,
      properties: { ...element.properties, ...(Object.fromEntries(marked) as CatalogueElement['properties']) },
      kindOf: testBean ? 'TestBean' : 'TestElement',
      legacy: legacy.filter((name) => !Object.hasOwn(element.properties, name)),
      ...originOf(element.class, jar),
      ...(since !== undefined && { since }),
    };
  };
  return {
    ...rest,
    plugins: await pluginVersions(),
    undefinedUnits: { java, ranges },
    elements: Object.fromEntries(Object.entries(elements).map(([tag, element]) => [tag, complete(element)])),
  };
}
