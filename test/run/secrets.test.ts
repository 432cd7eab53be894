import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { collectSecrets, secretVariable } from '../../src/run/secrets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const needed = ['oauth.client.id', 'oauth.client.secret'];
const from = (variables: Record<string, string>) => ({ host: { variables, platform: process.platform }, needed });

describe('collectSecrets', () => {
  const temporary = temporaryFolder();

  it('takes them from the environment into a file that only the user can read, and removes it', async () => {
    const variables = { LOADWRIGHT_OAUTH_CLIENT_ID: 'me', LOADWRIGHT_OAUTH_CLIENT_SECRET: 'a=b\\c é' };
    const { value } = await collectSecrets({ ...from(variables), useDummies: false });
    const [file = ''] = value?.files ?? [];
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    expect((await stat(dirname(file))).mode & 0o777).to.equal(0o700);
    expect(await readFile(file, 'latin1')).to.equal('oauth.client.id=me\noauth.client.secret=a=b\\\\c \\u00e9\n');
    await value?.remove();
    expect(await stat(dirname(file)).catch(() => 'gone')).to.equal('gone');
  });

  it('names what is missing, and where it is looked for', async () => {
    const { value, diagnostics } = await collectSecrets({
      ...from({ LOADWRIGHT_OAUTH_CLIENT_ID: 'me' }),
      useDummies: false,
    });
    expect(value).to.equal(undefined);
    expect(diagnostics.map(({ code, args }) => [code, args])).to.deep.equal([
      ['CLI011', { property: 'oauth.client.secret', variable: 'LOADWRIGHT_OAUTH_CLIENT_SECRET' }],
    ]);
  });

  it('takes what the user’s own file has, and warns when others can read it', async () => {
    const file = join(temporary(), 'mine.properties');
    await writeFile(file, '# id\noauth.client.id = me\n  oauth.client.secret:x\n', { mode: 0o644 });
    const { value, diagnostics } = await collectSecrets({ ...from({}), file, useDummies: false });
    expect(value?.files).to.deep.equal([file]);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['CLI012']);
    await value?.remove();
    expect((await stat(file)).isFile()).to.equal(true);
  });

  it('lets the environment say the last word', async () => {
    const file = join(temporary(), 'mine.properties');
    await writeFile(file, 'oauth.client.id=me\noauth.client.secret=x\n', { mode: 0o600 });
    const { value } = await collectSecrets({ ...from({ LOADWRIGHT_OAUTH_CLIENT_ID: 'you' }), file, useDummies: false });
    expect(value?.files).to.have.length(2);
    expect(value?.files[0]).to.equal(file);
    expect(await readFile(value?.files[1] ?? '', 'latin1')).to.equal('oauth.client.id=you\n');
    await value?.remove();
  });

  it('invents them for the stand-in', async () => {
    const { value, diagnostics } = await collectSecrets({ ...from({}), useDummies: true });
    expect(diagnostics).to.deep.equal([]);
    expect(await readFile(value?.files[0] ?? '', 'latin1')).to.contain(
      'oauth.client.secret=dummy-oauth-client-secret\n',
    );
    await value?.remove();
  });

  it('says when the file cannot be read', async () => {
    const file = join(temporary(), 'none');
    const { diagnostics } = await collectSecrets({ ...from({}), file, useDummies: true });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['CLI001']);
  });

  it('spells variables after properties', () => {
    expect(secretVariable('auth.token')).to.equal('LOADWRIGHT_AUTH_TOKEN');
  });
});
