import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../src/engine/host.ts';
import { findJava } from '../src/engine/java.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Program and arguments that run one of the Groovy scripts of this folder with the classes of a JMeter home. */
export async function groovyCommand(
  host: Host,
  home: string,
  script: string,
  jvmArgs: readonly string[],
): Promise<readonly [string, ...string[]]> {
  const { value: java, diagnostics } = await findJava(host);
  if (!java) throw new Error(JSON.stringify(diagnostics));
  const jars = [
    join('bin', 'ApacheJMeter.jar'),
    join('lib', '*'),
    join('lib', 'ext', '*'),
    join('lib', 'bundles', '*'),
  ];
  return [
    java.program,
    '-XX:+UseSerialGC',
    '-Dfile.encoding=UTF-8',
    '-Duser.language=en',
    // log4j finds fault with its configuration on every start; the scripts report what matters themselves.
    '-Dlog4j2.StatusLogger.level=OFF',
    `-Djmeter.home=${home}`,
    ...jvmArgs,
    '-cp',
    [...jars.map((jar) => join(home, jar)), folder].join(delimiter),
    'groovy.ui.GroovyMain',
    join(folder, script),
  ];
}
