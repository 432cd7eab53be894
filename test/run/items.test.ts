import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ItemTally } from '../../src/results/item-book.ts';
import { type ItemWork, itemHash, itemRecords } from '../../src/run/item-work.ts';
import { itemsResult } from '../../src/run/items-result.ts';
import { readResume } from '../../src/run/resume.ts';
import { undoneItems } from '../../src/run/undone-items.ts';
import { httpStep } from '../support/scenario-builder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const post = httpStep({ name: 'post', path: '/a', method: 'POST', idempotent: false });
const put = httpStep({ name: 'put', path: '/b', method: 'PUT', idempotent: true });

function workOf(values: readonly string[], changes: Partial<ItemWork> = {}): ItemWork {
  const [header, ...rows] = itemRecords(`id\n${values.map((value) => `${value}\n`).join('')}`, ',');
  return {
    ...{ workload: 'work', flow: [post], threads: 2, data: 'users', file: 'users.csv', delimiter: ',' },
    ...{ header: header?.text ?? '', rows, digest: 'd' },
    ...changes,
  };
}
const talliesOf = (fates: Readonly<Record<string, Partial<ItemTally>>>): ReadonlyMap<string, ItemTally> =>
  new Map(Object.entries(fates).map(([id, tally]) => [itemHash([id]), { done: 0, failed: 0, unknown: 0, ...tally }]));
const texts = (rows: readonly { readonly text: string }[]): string => rows.map(({ text }) => text.trim()).join(' ');

describe('rows of finite work', () => {
  it('keep their texts, whatever is in them', () => {
    const text = 'a,b\r\n"1\r\n2","x ""y"""\r\n,\r\nlast,3';
    const records = itemRecords(text, ',');
    expect(records.map((record) => record.text)).to.deep.equal([
      ...['a,b\r\n', '"1\r\n2","x ""y"""\r\n', ',\r\n'],
      'last,3\n',
    ]);
    expect(records[1]?.hash).to.equal(itemHash(['1\r\n2', 'x "y"']));
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const table: readonly {
    readonly name: string;
    readonly work: ItemWork;
    readonly fates: Parameters<typeof talliesOf>[0];
    readonly run?: { readonly items?: number; readonly wasCut?: boolean };
    readonly want: readonly [done: number, neverStarted: string, failed: string, unknown: string];
  }[] = [
    {
      name: 'in the order of the file',
      work: workOf(ids),
      fates: { e: { done: 1 }, a: { done: 1 }, d: { failed: 1 }, b: { unknown: 1 } },
      want: [2, 'c f', 'd', 'b'],
    },
    {
      name: 'equal rows one by one',
      work: workOf(['a', 'a', 'b', 'a', 'a']),
      fates: { a: { done: 1, unknown: 1, failed: 1 } },
      want: [1, 'b a', 'a', 'a'],
    },
    {
      name: 'only as many as were asked for',
      work: workOf(ids),
      fates: { a: { done: 1 }, c: { done: 1 } },
      run: { items: 4 },
      want: [2, 'b d', '', ''],
    },
    {
      // Two threads: b has left no trace, and they may have read up to e.
      name: 'cut: what may have been in flight',
      work: workOf(ids),
      fates: { a: { done: 1 }, c: { done: 1 } },
      run: { wasCut: true },
      want: [2, 'f', '', 'b d e'],
    },
    {
      name: 'cut: what was in flight may be sent again',
      work: workOf(ids, { flow: [put] }),
      fates: { a: { done: 1 }, c: { failed: 1 } },
      run: { wasCut: true },
      want: [1, 'f', 'b c d e', ''],
    },
  ];
  for (const { name, work, fates, run, want } of table) {
    it(`are listed ${name}`, () => {
      const facts = { items: work.rows.length, wasCut: false, ...run };
      const { done, neverStarted, failed, unknown } = undoneItems(work, talliesOf(fates), facts);
      expect([done, texts(neverStarted), texts(failed), texts(unknown)]).to.deep.equal(want);
    });
  }
});

describe('a run that goes on where another has ended', () => {
  const temporary = temporaryFolder();
  const work = workOf(['a', 'b', 'c', 'd']);

  async function ranBefore(fates: Parameters<typeof talliesOf>[0]): Promise<string> {
    const folder = join(temporary(), 'run');
    await mkdir(folder);
    const facts = { folder, wasCut: false, timeScale: 1 };
    const items = [await itemsResult(work, talliesOf(fates), facts, undefined)];
    await writeFile(join(folder, 'run.json'), JSON.stringify({ items }));
    return folder;
  }
  const someDone = { a: { done: 1 }, b: { unknown: 1 }, c: { failed: 1 } };

  it('does what was not done, and leaves alone what may be', async () => {
    const folder = await ranBefore(someDone);
    const { value } = await readResume(folder, [work], false);
    expect(value?.sets).to.deep.equal(['data.users.rows=2']);
    expect(new TextDecoder().decode(value?.files.get('users.csv'))).to.equal('id\nc\nd\n');
    const resumed = value?.resumed.get('users');
    const rest = workOf(['c', 'd'], { digest: 'other' });
    const next = join(temporary(), 'next');
    await mkdir(next);
    const facts = { folder: next, wasCut: false, timeScale: 1 };
    const result = await itemsResult(rest, talliesOf({ c: { done: 1 } }), facts, resumed);
    expect(result).to.include({ digest: 'd', items: 2, done: 1, neverStarted: 1, unknown: 1 });
    expect(await readFile(join(next, 'undone-users.csv'), 'utf8')).to.equal('id\nd\n');
    expect(await readFile(join(next, 'unknown-users.csv'), 'utf8')).to.equal('id\nb\n');
  });

  it('repeats what may be done when it is told to', async () => {
    const { value } = await readResume(await ranBefore(someDone), [work], true);
    expect(new TextDecoder().decode(value?.files.get('users.csv'))).to.equal('id\nc\nd\nb\n');
    expect(value?.resumed.get('users')?.stillUnknown).to.deep.equal([]);
  });

  it('is refused without a list, with other data, and with nothing left to do', async () => {
    const codes = async (folder: string, works: readonly ItemWork[]): Promise<readonly string[]> =>
      (await readResume(folder, works, false)).diagnostics.map(({ code }) => code);
    expect(await codes(temporary(), [work])).to.deep.equal(['CLI024']);
    const folder = await ranBefore({ a: { done: 1 }, b: { done: 1 }, c: { done: 1 }, d: { unknown: 1 } });
    expect(await codes(folder, [])).to.deep.equal(['CLI024']);
    expect(await codes(folder, [workOf(['a'], { data: 'others' })])).to.deep.equal(['CLI024']);
    expect(await codes(folder, [workOf(['a'], { digest: 'e' })])).to.deep.equal(['CLI025']);
    expect(await codes(folder, [work])).to.deep.equal(['CLI026']);
  });
});
