/** A part of an expression; `cut` is `.intValue()` or `.longValue()`, `math` the name of a function of `Math`. */
export type Token = { readonly kind: 'number' | 'cut' | 'math' | 'sign'; readonly text: string };

/** No `--` and no `++`, which Groovy has for other things; no number that begins with 0, which is octal. */
const token =
  /[ \t]*(?:((?:0|[1-9]\d*)(?:\.\d+)?(?![\w.]))|(\.(?:int|long)Value\(\))|Math\.(max|min|ceil|floor|round)(?=\()|([<>=!]=|--|\+\+|[-+*/%()<>?:,]))/y;

/** The parts of an expression of numbers; undefined when something else is in it. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const text = expression.replace(/[ \t]+$/, '');
  const found: Token[] = [];
  for (token.lastIndex = 0; token.lastIndex < text.length; ) {
    const [, number, cut, math, sign] = token.exec(text) ?? [];
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (cut !== undefined) found.push({ kind: 'cut', text: cut });
    else if (math !== undefined) found.push({ kind: 'math', text: math });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else return undefined;
  }
  return found;
}
