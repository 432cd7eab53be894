import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isObject, type Json, own } from './json.ts';
import { join } from './pointer.ts';

/** A parameter reference, or `$${`, which is passed over because it stands for a literal `${`. */
const pattern = /\$\$\{|\$\{parameters\.([^{}]*)\}/g;

/** Puts the texts of `parameters` in place of `${parameters.name}` everywhere but in `parameters` and `variants`. */
export function substituteParameters(value: Json): {
  value: Json;
  used: ReadonlySet<string>;
  diagnostics: readonly Diagnostic[];
} {
  const used = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const parameters = parametersOf(value);

  const visit = (node: Json, pointer: string): Json => {
    if (typeof node === 'string') {
      const { text, unknown } = fillParameters(node, parameters, used);
      for (const name of unknown) {
        diagnostics.push(finding('SPEC010', pointer, { name, known: Object.keys(parameters) }));
      }
      return text;
    }
    if (Array.isArray(node)) return node.map((item, index) => visit(item, join(pointer, index)));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, item]) => {
        const isLeftAlone = pointer === '' && (key === 'parameters' || key === 'variants');
        return [key, isLeftAlone ? item : visit(item, join(pointer, key))];
      }),
    );
  };

  for (const [name, text] of Object.entries(parameters)) {
    if (
      fillParameters(text, parameters, new Set()).text !== text ||
      /\$\{parameters\./.test(text.replaceAll('$${', ''))
    ) {
      diagnostics.push(finding('SPEC011', join('/parameters', name), { name }));
    }
  }
  return { value: visit(value, ''), used, diagnostics };
}

/** The same for one text, such as a payload file's. */
export function fillParameters(
  text: string,
  parameters: Readonly<Record<string, string>>,
  used: Set<string>,
): { text: string; unknown: readonly string[] } {
  const unknown: string[] = [];
  const filled = text.replace(pattern, (match, name: string | undefined) => {
    if (name === undefined) return match;
    const found = own(parameters, name);
    if (found === undefined) unknown.push(name);
    else used.add(name);
    return found ?? match;
  });
  return { text: filled, unknown };
}

function parametersOf(value: Json): Readonly<Record<string, string>> {
  const parameters = isObject(value) ? own(value, 'parameters') : undefined;
  if (!isObject(parameters)) return {};
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
