import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Artifact, buildArtifact } from '../../src/artifact/build-artifact.ts';
import { readLockFile } from '../../src/artifact/lock-file.ts';
import { verifyPlan } from '../../src/artifact/verify-staged.ts';
import { loadFolder } from '../examples/load-example.ts';

async function build(example: string, variant?: string): Promise<Artifact> {
  const loaded = loadFolder(`examples/${example}`, variant);
  if (!loaded.value) throw new Error(JSON.stringify(loaded.diagnostics));
  const { value } = await buildArtifact(loaded.value.scenario, (path) => readFileSync(`examples/${example}/${path}`));
  if (!value) throw new Error(`${example} does not compile`);
  return value;
}

const textOf = ({ files }: Artifact, path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const lockOf = (artifact: Artifact) => readLockFile(textOf(artifact, 'engine-lock.json'));

describe('renderArtifact', () => {
  it('gives the files of the folder, each by its path', async () => {
    const { files } = await build('wfm-bulk-500');
    expect(files.map(({ path }) => path)).to.deep.equal([
      'plan.jmx',
      'data/agents.csv',
      'loadwright.properties',
      'engine-lock.json',
      'README.md',
    ]);
    expect(files[1]?.bytes).to.deep.equal(readFileSync('examples/wfm-bulk-500/agents.csv'));
    verifyPlan(textOf({ files, compiled: {} as never }, 'plan.jmx'));
  });

  it('gives the same bytes a second time, and knows nothing of this machine', async () => {
    const [first, second] = [await build('wfm-bulk-500'), await build('wfm-bulk-500')];
    expect(first.files).to.deep.equal(second.files);
    for (const { path, bytes } of first.files) {
      if (path.startsWith('data/')) continue;
      expect(new TextDecoder().decode(bytes), path).not.to.contain(process.cwd());
    }
  });

  const plugins = [
    { example: 'wfm-bulk-500', want: [] },
    { example: 'http-rate', want: ['charts', 'cmn-jmeter', 'tst'] },
    { example: 'http-rate', variant: 'arrivals', want: ['casutg', 'charts', 'cmn-jmeter'] },
    { example: 'http-rate', variant: 'concurrency', want: ['casutg', 'charts', 'cmn-jmeter', 'tst'] },
    { example: 'websocket-echo', variant: 'users', want: ['websocket-samplers'] },
  ];
  for (const { example, variant, want } of plugins) {
    it(`locks the jars that ${example} ${variant ?? ''} needs: ${want.join(', ') || 'no plugin'}`, async () => {
      const jars = lockOf(await build(example, variant))?.jars ?? [];
      const foreign = jars.filter(({ coordinate }) => !coordinate.startsWith('org.apache.jmeter:'));
      const names = foreign.map(({ coordinate }) => coordinate.split(':')[1]?.replace(/^jmeter-(?:plugins-)?/, ''));
      expect(names).to.deep.equal(want);
      for (const { sha256 } of jars) expect(sha256).to.match(/^[0-9a-f]{64}$/);
      expect(jars.length - foreign.length).to.equal(6);
    });
  }

  it('lists every knob with its default, and secrets by name only', async () => {
    const artifact = await build('wfm-bulk-500');
    const properties = textOf(artifact, 'loadwright.properties').split('\n');
    const readme = textOf(artifact, 'README.md');
    for (const knob of artifact.compiled.knobs) {
      if (knob.secret) {
        expect(
          properties.filter((line) => line.includes(knob.name)),
          knob.name,
        ).to.have.length(1);
        expect(properties.some((line) => /^#? ?[\w.]+=\S/.test(line) && line.startsWith(knob.name))).to.equal(false);
      } else {
        expect(properties).to.include(`#${knob.name}=${knob.default}`);
        expect(readme).to.contain(`| \`${knob.name}\` |`);
      }
    }
    expect(lockOf(artifact)?.secrets).to.deep.equal(['oauth.client.id', 'oauth.client.secret']);
    expect(lockOf(artifact)?.hosts).to.deep.equal(['api.mypurecloud.com', 'login.mypurecloud.com']);
  });

  it('does not believe a record that names files outside of its folder', () => {
    const record = { jmeter: '5.6.3', hosts: [], secrets: [], expectedSeconds: null, jars: [], files: ['plan.jmx'] };
    expect(readLockFile(JSON.stringify(record))?.files).to.deep.equal(['plan.jmx']);
    for (const path of ['../x', '/etc/x', 'a/../../x', 'C:/x', 'a\\..\\x', '', 'a//b']) {
      expect(readLockFile(JSON.stringify({ ...record, files: [path] })), path).to.equal(undefined);
    }
    expect(readLockFile('not JSON')).to.equal(undefined);
    expect(readLockFile('null')).to.equal(undefined);
  });
});
