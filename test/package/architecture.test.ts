import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');

/** Folders of src/, which are the rooms. */
const rooms = readdirSync(`${root}src`)
  .filter((name) => statSync(`${root}src/${name}`).isDirectory())
  .sort();

/** Words of the column "May import", by room. */
const stated = new Map(
  [...page.matchAll(/^\| `([a-z-]+)\/` +\| .* \| ([^|]+) \|$/gm)].map(([, room = '', words = '']) => [
    room,
    words.trim(),
  ]),
);

type Restricted = { readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] } };
type Override = {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: { readonly style?: { readonly noRestrictedImports?: Restricted } } };
};

/** Rooms that biome lets a room import, by room. */
function allowedByLinter(): ReadonlyMap<string, readonly string[]> {
  const { overrides } = JSON.parse(readFileSync(`${root}biome.json`, 'utf8')) as {
    readonly overrides: readonly Override[];
  };
  return new Map(
    overrides.flatMap(({ includes, linter }) => {
      const room = /^src\/([a-z-]+)\/\*\*$/.exec(includes[0] ?? '')?.[1];
      const patterns = linter.rules.style?.noRestrictedImports?.options.patterns;
      if (room === undefined || patterns === undefined) return [];
      const forbidden = new Set(patterns.flatMap(({ group }) => group.map((path) => path.split('/').at(-2))));
      return [[room, rooms.filter((name) => name !== room && !forbidden.has(name))] as const];
    }),
  );
}

/** Nobody imports them: they are where the program starts. */
const STARTS = ['cli', 'launcher'];

describe('ARCHITECTURE.md', () => {
  it('has a row for every room, and no other', () => {
    expect([...stated.keys()].sort()).to.deep.equal(rooms);
  });

  it('says of each room what the linter lets it import', () => {
    const allowed = allowedByLinter();
    // Only cli/, which may import everything, has no rule.
    expect(rooms.filter((room) => !allowed.has(room))).to.deep.equal(['cli']);
    expect(stated.get('cli')).to.equal('everything');
    for (const [room, others] of allowed) {
      const words = stated.get(room) === 'nothing' ? [] : (stated.get(room)?.split(', ') ?? []);
      expect([...words].sort(), room).to.deep.equal(others.filter((name) => !STARTS.includes(name)));
    }
  });

  it('names files and folders that exist', () => {
    const recipes = page.slice(page.indexOf('## Recipes'));
    const paths = [
      ...recipes.matchAll(/`((?:src|spec|plan|mock|capacity|cli|diagnostics|validate|test)\/[a-z/.-]+)`/g),
    ];
    expect(paths).to.have.length.above(8);
    for (const [, path = ''] of paths) {
      const file = /^(?:src|test)\//.test(path) ? path : `src/${path}`;
      expect(statSync(root + file, { throwIfNoEntry: false }), path).not.to.equal(undefined);
    }
  });
});
