import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What the program printed; a failure shows all that it said. */
async function output(program: string, words: readonly string[], cwd: string): Promise<string> {
  try {
    return (await run(program, words, { cwd, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout: string; stderr: string };
    throw new Error([message, stdout, stderr].join('\n'));
  }
}

/** The code of README.md, taken as it stands there. */
function readmeCode(): string {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  expect(blocks).to.have.length(1);
  return blocks[0]?.[1] ?? '';
}

/** It has no word that only TypeScript knows, so Node runs it as it is; its types are checked against those of the package. */
async function runsAsTheReadmeSays(home: string): Promise<void> {
  await copyFile(join(home, 'trial', 'spec.json'), join(home, 'spec.json'));
  await writeFile(join(home, 'readme.mts'), readmeCode());
  const types = ['--typeRoots', join(root, 'node_modules', '@types'), '--types', 'node', '--skipLibCheck'];
  const how = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023'];
  await output(join(root, 'node_modules', '.bin', 'tsc'), [...how, ...types, 'readme.mts'], home);
  await writeFile(join(home, 'readme.mjs'), readmeCode());
  const said = await output(process.execPath, ['readme.mjs'], home);
  expect(said).to.contain('This can be done within the limits.').and.to.contain('</jmeterTestPlan>');
}

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string }[] };

describe('the package', function () {
  this.timeout(300_000);
  const folder = temporaryFolder();
  let tarballs = '';
  let packed: Packed;

  before(async () => {
    tarballs = await mkdtemp(join(tmpdir(), 'loadwright-pack-'));
    const said = await output('npm', ['pack', '--json', '--pack-destination', tarballs], root);
    // Scripts that run before packing talk, too.
    const [first] = JSON.parse(said.slice(said.indexOf('[\n'))) as Packed[];
    if (!first) throw new Error(`npm pack said ${said}`);
    packed = { ...first, filename: join(tarballs, first.filename) };
  });
  after(() => rm(tarballs, { recursive: true, force: true }));

  it('has what it needs, installs from its tarball, and runs', async () => {
    const { filename, files } = packed;
    const paths = files.map(({ path }) => path);
    expect(paths).to.include.members([
      'package.json',
      'dist/cli/main.js',
      'dist/index.js',
      'dist/index.d.ts',
      'schemas/capacity-spec.schema.json',
      'profiles/genesys-cloud.json',
      'templates/engine/engine-lock.json',
      'templates/engine/pom.xml',
      'templates/init/http-quota/spec.json',
    ]);
    expect(paths.filter((path) => /^(?:src|test|bench|examples|scripts|runs)\/|\.tgz$/.test(path))).to.deep.equal([]);

    const home = join(folder(), 'project');
    await mkdir(home);
    await writeFile(join(home, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
    await output('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', filename], home);
    const loadwright = (...words: string[]) => output(join(home, 'node_modules', '.bin', 'loadwright'), words, home);
    expect(await loadwright('--version')).to.match(/^\d+\.\d+\.\d+\n$/);
    expect(await loadwright('init', 'trial')).to.equal(`${join('trial', 'spec.json')}\n`);
    expect(await loadwright('explain', 'trial/spec.json')).to.contain('This can be done within the limits.');
    expect(await loadwright('generate', 'trial/spec.json', '-o', 'plan')).to.equal('plan\n');
    expect(await readdir(join(home, 'plan'))).to.include.members([
      'plan.jmx',
      'loadwright.properties',
      'engine-lock.json',
    ]);
    expect(await loadwright('validate', 'plan/plan.jmx', 'trial/spec.json')).to.equal('');
    const script = `
      import { compile, openSpec, serialize, validateJmx } from 'loadwright';
      const { value } = await openSpec('trial/spec.json');
      console.log(validateJmx(serialize(compile(value.scenario).plan), 'plan.jmx').length);
    `;
    expect(await output(process.execPath, ['--input-type=module', '-e', script], home)).to.equal('0\n');
    await runsAsTheReadmeSays(home);
  });

  it('satisfies publint and attw', async () => {
    const { filename } = packed;
    await output(join(root, 'node_modules', '.bin', 'publint'), ['run', '--strict', filename], root);
    await output(join(root, 'node_modules', '.bin', 'attw'), ['--profile', 'esm-only', filename], root);
  });
});
