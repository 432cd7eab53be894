import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../src/engine/host.ts';
import { runProgram } from '../src/engine/run-program.ts';
import type { CatalogueElement, ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { groovyCommand } from './groovy-command.ts';

/** What scripts/extract-elements.groovy answers. */
type Extraction = Omit<ElementCatalogue, 'plugins' | 'undefinedUnits' | 'elements'> & {
  readonly java: string;
  readonly undefined: readonly string[];
  readonly elements: Readonly<Record<string, Omit<CatalogueElement, 'kindOf'> & { readonly testBean: boolean }>>;
};

const byteCodePackages = ['asm', 'asm.tree', 'asm.tree.analysis'].map(
  (name) => `--add-exports=java.base/jdk.internal.org.objectweb.${name}=ALL-UNNAMED`,
);

async function pluginVersions(home: string): Promise<Record<string, string>> {
  const jars = await readdir(join(home, 'lib', 'ext'));
  const parts = jars.map((jar) => /^(.+)-([\d.]+)\.jar$/.exec(jar) ?? []);
  const plugins = parts.flatMap(([, name, version]) =>
    name && version && !name.startsWith('ApacheJMeter') ? [[name, version] as const] : [],
  );
  return Object.fromEntries(plugins.sort());
}

async function runExtraction(host: Host, home: string): Promise<Extraction> {
  const [program, ...args] = await groovyCommand(host, home, 'extract-elements.groovy', [
    ...byteCodePackages,
    '-Djava.awt.headless=true',
    '-Dorg.apache.logging.log4j.level=OFF',
  ]);
  const { exitCode, lines } = await runProgram(program, args, { host });
  const answer = lines.find((line) => line.startsWith('{"jmeter"'));
  if (exitCode !== 0 || answer === undefined) throw new Error(`the extraction failed: ${lines.join('\n')}`);
  return JSON.parse(answer) as Extraction;
}

/** Asks the classes of a JMeter home; the answer depends on these alone, `undefinedUnits` on the Java version too. */
export async function extractCatalogue(host: Host, home: string): Promise<ElementCatalogue> {
  const {
    jmeter,
    aliases,
    renamedClasses,
    unresolved,
    objects,
    java,
    undefined: ranges,
    elements,
  } = await runExtraction(host, home);
  return {
    jmeter,
    plugins: await pluginVersions(home),
    aliases,
    renamedClasses,
    unresolved,
    objects,
    undefinedUnits: { java, ranges },
    elements: Object.fromEntries(
      Object.entries(elements).map(([tag, { testBean, class: className, ...rest }]) => [
        tag,
        { class: className, kindOf: testBean ? 'TestBean' : 'TestElement', ...rest },
      ]),
    ),
  };
}
