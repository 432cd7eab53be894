import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { oracle } from '../support/oracle.ts';

describe('the oracle', () => {
  let savedByGui = '';
  before(async () => {
    savedByGui = await readFile(new URL('../jmx/fixtures/canonical-gui.jmx', import.meta.url), 'utf8');
  });

  it('loads and saves: same lines, then the same text', async () => {
    const { first, second } = await oracle.roundtrip(savedByGui);
    const sorted = (text: string): readonly string[] => text.split('\n').sort();
    expect(sorted(first)).to.deep.equal(sorted(savedByGui));
    expect(second).to.equal(first);
  });

  it('shows every element in its panel and saves the same bytes', async () => {
    const { changes, failures, xml } = await oracle.panels(savedByGui);
    expect({ changes, failures }).to.deep.equal({ changes: [], failures: [] });
    expect(xml).to.equal(savedByGui);
  });

  it('tells what a panel changes', async () => {
    const odd = savedByGui.replace(
      /<boolProp name="TLS">\w+<\/boolProp>/,
      '<stringProp name="TLS">${tls}</stringProp>',
    );
    expect(odd).to.not.equal(savedByGui);
    const { changes } = await oracle.panels(odd);
    expect(changes.map((change) => change.changes)).to.deep.equal([
      [{ property: 'TLS', before: '["StringProperty","${tls}"]', after: '["BooleanProperty","false"]' }],
    ]);
  });

  it('tells why and where a plan does not load', async () => {
    expect(await oracle.load(savedByGui)).to.equal(undefined);
    const broken = savedByGui.replace('<ThreadGroup ', '<ThreadGruop ').replace('</ThreadGroup>', '</ThreadGruop>');
    const line = broken.split('\n').findIndex((text) => text.includes('<ThreadGruop ')) + 1;
    expect(await oracle.load(broken)).to.deep.include({ error: 'CannotResolveClassException: ThreadGruop', line });
    expect((await oracle.load('<html/>'))?.error).to.equal('CannotResolveClassException: html');
    expect((await oracle.load(''))?.error).to.be.a('string');
  });

  it('compiles Groovy as the engine does', async () => {
    expect(
      await oracle.compile('import groovy.transform.CompileStatic\n@CompileStatic class A { int b() { 1 } }'),
    ).to.equal(undefined);
    expect(await oracle.compile('def x = (')).to.include('line 1');
    expect(await oracle.compile('@groovy.transform.CompileStatic class A { int b() { "x" } }')).to.include(
      'Cannot return value',
    );
  });

  it('runs Groovy with values from here', async () => {
    expect(await oracle.evaluate('[sum: a + b, text: "é\\n" + c]', { a: 1, b: 2, c: '\u{1f600}' })).to.deep.equal({
      sum: 3,
      text: 'é\n\u{1f600}',
    });
    const thrown = await oracle
      .evaluate('def x = 1\nthrow new IllegalStateException("no")')
      .catch((error: Error) => error.message);
    expect(thrown).to.equal('java.lang.IllegalStateException: no (line 2)');
  });
});
