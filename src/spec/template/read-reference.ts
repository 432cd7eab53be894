import type { Code } from '../../diagnostics/catalogue.ts';
import type { ArgsOf } from '../../diagnostics/diagnostic.ts';
import type { Reference } from '../scenario.ts';

/** The names that references may use. */
export type KnownNames = {
  /** Data sets and their columns; `undefined` where the file could not be read. */
  readonly data: ReadonlyMap<string, readonly string[] | undefined>;
  readonly values: ReadonlySet<string>;
  readonly payloads: ReadonlySet<string>;
  /** Variables that some step saves. */
  readonly saved: ReadonlySet<string>;
};

export type ReferenceProblem = { readonly code: Code; readonly args: Readonly<Record<string, unknown>> };

/** First words of references; no data set and no saved variable may have such a name. */
export const reservedNames = ['values', 'now', 'payload', 'env', 'property', 'parameters'];

/** Reads what stands between `${` and `}`; undefined for a parameter, which somebody else has looked for in vain. */
export function readReference(inner: string, names: KnownNames): Reference | ReferenceProblem | undefined {
  if (inner.trim() === '') return problem('SPEC051', { text: `\${${inner}}` });
  if (/^__\w+\s*(?:\(|$)/.test(inner)) return problem('SPEC062', { text: `\${${inner}}` });
  const dot = inner.indexOf('.');
  const root = dot === -1 ? inner : inner.slice(0, dot);
  const rest = dot === -1 ? undefined : inner.slice(dot + 1);
  if (rest === undefined) {
    return names.saved.has(root) ? { kind: 'saved', name: root } : unknownReference(inner, names);
  }
  switch (root) {
    case 'values':
      return names.values.has(rest)
        ? { kind: 'value', name: rest }
        : problem('SPEC054', { name: rest, known: [...names.values] });
    case 'now':
      return rest === 'iso' || rest === 'epoch-ms' ? { kind: 'now', form: rest } : problem('SPEC055', { form: rest });
    case 'parameters':
      return undefined;
    case 'payload':
      return payloadReference(rest, names);
    case 'env':
      return /^[A-Za-z_]\w*$/.test(rest)
        ? { kind: 'env', name: rest }
        : problem('SPEC061', { text: inner, form: 'env.NAME' });
    case 'property':
      return /^[A-Za-z][\w.-]*$/.test(rest)
        ? { kind: 'property', name: rest }
        : problem('SPEC061', { text: inner, form: 'property.name' });
    default:
      return dataReference(inner, root, rest, names);
  }
}

function payloadReference(rest: string, names: KnownNames): Reference | ReferenceProblem {
  const name = rest.endsWith('.bytes') ? rest.slice(0, -'.bytes'.length) : undefined;
  if (name === undefined) return problem('SPEC061', { text: `payload.${rest}`, form: 'payload.name.bytes' });
  return names.payloads.has(name)
    ? { kind: 'payload-bytes', payload: name }
    : problem('SPEC056', { name, known: [...names.payloads] });
}

function dataReference(inner: string, data: string, column: string, names: KnownNames): Reference | ReferenceProblem {
  if (!names.data.has(data)) return unknownReference(inner, names);
  const columns = names.data.get(data);
  return columns === undefined || columns.includes(column)
    ? { kind: 'data', data, column }
    : problem('SPEC053', { data, column, columns });
}

function unknownReference(inner: string, names: KnownNames): ReferenceProblem {
  const columns = [...names.data].flatMap(([data, all]) => (all ?? []).map((column) => `${data}.${column}`));
  const known = [
    ...names.saved,
    ...columns,
    ...[...names.values].map((name) => `values.${name}`),
    'now.iso',
    'now.epoch-ms',
  ];
  return problem('SPEC052', { text: inner, known });
}

const problem = <C extends Code>(code: C, args: ArgsOf<C>): ReferenceProblem => ({
  code,
  args: args as Readonly<Record<string, unknown>>,
});
