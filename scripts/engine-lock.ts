/**
 * Regenerates `templates/engine/engine-lock.json` from what Maven delivers for `templates/engine/pom.xml`.
 * Run after a deliberate change of a version: `npx tsx scripts/engine-lock.ts [--check]`.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sha256OfFile } from '../src/engine/digest.ts';
import type { EngineLock, LockedFile } from '../src/engine/engine-lock.ts';
import { engineTemplate } from '../src/engine/engine-lock.ts';
import { findProgram } from '../src/engine/find-program.ts';
import type { Host } from '../src/engine/host.ts';
import { assembleWithMaven } from '../src/engine/maven.ts';
import { runProgram } from '../src/engine/run-program.ts';

const host: Host = { variables: process.env, platform: process.platform };
const lockFile = engineTemplate('engine-lock.json');

/** File name → coordinate, from lines such as `org.xmlresolver:xmlresolver:jar:data:5.2.2:runtime`. */
function coordinatesByFile(listing: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of listing.split('\n')) {
    const match = /^\s*([\w.-]+):([\w.-]+):jar:(?:([\w.-]+):)?([\w.-]+):(?:compile|runtime)\b/.exec(line);
    if (!match) continue;
    const [, group, artifact, classifier, version] = match;
    const file = `${artifact}-${version}${classifier ? `-${classifier}` : ''}.jar`;
    found.set(file, [group, artifact, classifier, version].filter(Boolean).join(':'));
  }
  return found;
}

async function listCoordinates(folder: string): Promise<Map<string, string>> {
  const mvn = (await findProgram(host, 'mvn', [])) ?? 'mvn';
  const listing = join(folder, 'dependencies.txt');
  const { exitCode, lines } = await runProgram(mvn, ['-B', '-q', 'dependency:list', `-DoutputFile=${listing}`], {
    host,
    cwd: folder,
  });
  if (exitCode !== 0) throw new Error(lines.join('\n'));
  return coordinatesByFile(await readFile(listing, 'utf8'));
}

async function lockFolder(home: string, kind: LockedFile['kind'], coordinates: Map<string, string>, jmeter: string) {
  const entries = await readdir(join(home, kind), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name): Promise<LockedFile> => {
      const launcher = name === 'ApacheJMeter.jar' ? `ApacheJMeter-${jmeter}.jar` : name;
      const unpacked = name.endsWith('.jar') ? launcher : `ApacheJMeter_config-${jmeter}.jar`;
      const coordinate = coordinates.get(unpacked);
      if (coordinate === undefined) throw new Error(`no coordinate for ${kind}/${name}`);
      return { path: `${kind}/${name}`, kind, coordinate, sha256: await sha256OfFile(join(home, kind, name)) };
    }),
  );
}

/** One line per file, so that a diff shows which jar moved. */
function render(lock: EngineLock): string {
  const files = lock.files.map((file) => `    ${JSON.stringify(file)}`).join(',\n');
  return `{\n  "jmeter": ${JSON.stringify(lock.jmeter)},\n  "files": [\n${files}\n  ]\n}\n`;
}

const folder = await mkdtemp(join(tmpdir(), 'engine-lock-'));
try {
  const pom = await readFile(engineTemplate('pom.xml'), 'utf8');
  const jmeter = /<jmeter\.version>([^<]+)</.exec(pom)?.[1] ?? '';
  await writeFile(join(folder, 'pom.xml'), pom);
  const home = join(folder, 'home');
  const { value, diagnostics } = await assembleWithMaven({ host, projectFolder: folder, home });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const coordinates = await listCoordinates(folder);
  const kinds: readonly LockedFile['kind'][] = ['bin', 'lib', 'lib/ext'];
  const files = await Promise.all(kinds.map((kind) => lockFolder(home, kind, coordinates, jmeter)));
  const text = render({ jmeter, files: files.flat() });
  if (process.argv.includes('--check')) {
    if (text !== (await readFile(lockFile, 'utf8'))) throw new Error('templates/engine/engine-lock.json is stale');
  } else await writeFile(lockFile, text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
