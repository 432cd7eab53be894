import type { PathHop } from './json-path.ts';

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const keyOf = (hop: PathHop): string | number =>
  hop.kind === 'name' ? hop.name : hop.kind === 'index' ? hop.index : 0;
const containerFor = (hop: PathHop): Container => (hop.kind === 'name' ? {} : []);
const own = (container: Container, key: string | number): unknown =>
  Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;

/**
 * Puts a value where a path points, making objects and arrays on the way. Longer paths first: a value whose place
 * already holds an object is left out and the object answers for it.
 * Returns false when the path contradicts what is there.
 */
export function putAt(root: { value: unknown }, hops: readonly PathHop[], value: unknown): boolean {
  let holder: Container = root as { value: unknown };
  let key: string | number = 'value';
  for (const hop of hops) {
    const there = own(holder, key);
    const container = there === undefined ? containerFor(hop) : there;
    if (!isContainer(container) || Array.isArray(container) !== (hop.kind !== 'name')) return false;
    define(holder, key, container);
    holder = container;
    key = keyOf(hop);
    fill(holder, key);
    if (hop.kind === 'filter') {
      const element = { value: own(holder, 0) ?? {} };
      if (!putAt(element, hop.hops, hop.equals)) return false;
      define(holder, 0, element.value);
    }
  }
  const there = own(holder, key);
  if (there === undefined || (isContainer(there) && Object.keys(there).length === 0)) define(holder, key, value);
  else if (!isContainer(there) && there !== value) return false;
  return true;
}

/** What a path finds; undefined when nothing is there. */
export function valueAt(root: unknown, hops: readonly PathHop[]): unknown {
  let value = root;
  for (const hop of hops) {
    if (!isContainer(value)) return undefined;
    value = own(value, keyOf(hop));
  }
  return value;
}

/** Elements before an index must be something. */
function fill(holder: Container, key: string | number): void {
  if (Array.isArray(holder)) while (holder.length < Number(key)) holder.push({});
}

/** `__proto__` is a name like any other. */
function define(holder: Container, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
