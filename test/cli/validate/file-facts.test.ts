import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fileFacts } from '../../../src/cli/validate/file-facts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('files that a plan names', () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    mkdirSync(join(folder(), 'data'));
    writeFileSync(join(folder(), 'data', 'Users.csv'), 'a,b\n');
    writeFileSync(join(folder(), 'large.bin'), 'x'.repeat(100_000));
  });

  it('are looked up from its folder', () => {
    const look = fileFacts(folder());
    expect(look('data/Users.csv')).to.deep.equal({ found: true, bytes: 4, start: 'a,b\n' });
    expect(look(join(folder(), 'data', 'Users.csv'))).to.include({ found: true });
    expect(look('data/none.csv')).to.deep.equal({ found: false });
    expect(look('data')).to.deep.equal({ found: false });
    expect(look('none/none.csv')).to.deep.equal({ found: false });
    expect(look('a\0b')).to.deep.equal({ found: false });
    expect(look('')).to.deep.equal({ found: false });
  });

  it('are read to 64 KiB', () => {
    const facts = fileFacts(folder())('large.bin');
    expect(facts.found && [facts.bytes, facts.start.length]).to.deep.equal([100_000, 65_536]);
  });

  it('may be nearly there', () => {
    const look = fileFacts(folder());
    expect(look('data\\Users.csv')).to.deep.equal({ found: false, nearMiss: 'data/Users.csv' });
    expect(look('data/users.CSV')).to.deep.equal({ found: false, nearMiss: 'data/Users.csv' });
  });
});
