import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { catalogue, finding, hasErrors } from '../../src/diagnostics/catalogue.ts';

const folder = new URL('../../src/diagnostics/codes/', import.meta.url);

/** Codes of every stage's file, such as codes/spec.ts with its `specCodes`. */
async function codesByFile(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'define.ts');
  const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href) as Promise<object>));
  return new Map(
    modules.map((module, index) => [
      names[index] as string,
      Object.values(module).flatMap((each) => Object.keys(each as object)),
    ]),
  );
}

describe('catalogue', () => {
  it('has the codes of every stage, each once', async () => {
    const codes = [...(await codesByFile()).values()].flat();
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.sort()).to.deep.equal(Object.keys(catalogue).sort());
  });

  it('names codes by stage and number', () => {
    for (const code of Object.keys(catalogue)) expect(code).to.match(/^[A-Z]{3,4}\d{3}$/);
  });

  it('gives a finding the severity of its code', () => {
    expect(finding('SPEC188', '/a', { safety: 2 }).severity).to.equal('warning');
    expect(hasErrors([finding('SPEC188', '/a', { safety: 2 })])).to.equal(false);
    expect(hasErrors([finding('SPEC021', '', { key: 'name' })])).to.equal(true);
  });
});
