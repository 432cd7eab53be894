import type { Piece } from '../plan-variables.ts';
import type { ArgumentRow } from './element-definitions.ts';
import { functionValues, type StartProperties } from './function-values.ts';
import { mostNested, type ParsedText, parseText } from './parse-pieces.ts';

export type Evaluate = (text: string) => string | undefined;

/** What decides the value of a text before the test starts. */
export type StartValues = StartProperties & {
  /** Rows of user defined variables, an entry for each element, in file order. */
  readonly userDefined: readonly (readonly ArgumentRow[])[];
};

/**
 * Puts properties, user defined variables and results of sums into texts, as JMeter does when it starts a test: user
 * defined variables of the whole plan first, where one sees those of the elements above and none of its own element.
 */
export function startEvaluator(values: StartValues, overwritten: ReadonlySet<string> = new Set()): Evaluate {
  const known = new Map<string, string | undefined>();
  const evaluate: Evaluate = (text) => {
    if (!text.includes('${')) return text;
    const parsed = parseText(text);
    // JMeter takes a text in one piece for one without functions, and leaves its backslashes alone.
    return parsed.pieces.length === 1 && parsed.pieces[0]?.kind === 'text' ? text : join(parsed, 0);
  };
  const join = ({ pieces, broken }: ParsedText, depth: number): string | undefined => {
    if (broken || depth > mostNested) return undefined;
    const parts = pieces.map((piece) => partOf(piece, depth));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  };
  const partOf = (piece: Piece, depth: number): string | undefined => {
    if (piece.kind === 'text') return piece.text;
    return piece.kind === 'variable' ? variable(piece.name) : call(piece.name, piece.args ?? [], depth);
  };
  const variable = (name: string): string | undefined => (overwritten.has(name) ? undefined : known.get(name));
  const call = (name: string, args: readonly string[], depth: number): string | undefined =>
    functionValues.get(name)?.(
      args.map((arg) => join(parseText(arg), depth + 1)),
      values,
    );
  for (const rows of values.userDefined) {
    const own = new Map<string, string | undefined>();
    for (const [nameText, text] of rows) {
      const name = evaluate(nameText);
      if (name !== undefined && !own.has(name)) own.set(name, evaluate(text));
    }
    for (const [name, value] of own) known.set(name, value);
  }
  // Rules ask for the same fields again and again.
  const results = new Map<string, string | undefined>();
  return (text) => {
    if (!text.includes('${')) return text;
    if (results.has(text)) return results.get(text);
    const result = evaluate(text);
    results.set(text, result);
    return result;
  };
}
