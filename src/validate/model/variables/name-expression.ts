/** A name as a script gives it: all of it, its literal beginning, or neither. */
export type NameExpression = { readonly name: string } | { readonly prefix: string } | undefined;

const literal = /^(["'])((?:\\.|(?!\1)[^\\\n])*)\1\s*/;
/** Behind a whole name: the next argument (`\,` in an argument of a function), the end of the call or of the index. */
const end = /^(\\?,|\)|\])/;

/** The name that stands at the start of `text`, an argument or index in Groovy, Java or JavaScript. */
export function nameExpression(text: string): NameExpression {
  const found = literal.exec(text);
  if (!found) return undefined;
  const [whole, , name = ''] = found;
  const dollar = name.indexOf('$');
  const isWhole = dollar < 0 && end.test(text.slice(whole.length));
  if (isWhole) return { name };
  const prefix = dollar < 0 ? name : name.slice(0, dollar);
  return prefix === '' ? undefined : { prefix };
}

/** The literal that follows the name in `put("name", "value")`. */
export function literalValue(text: string): string | undefined {
  const [name] = literal.exec(text) ?? [];
  if (name === undefined) return undefined;
  const rest = text.slice(name.length).replace(/^\\?,\s*/, '');
  const [whole, , value] = literal.exec(rest) ?? [];
  return whole !== undefined && /^\)/.test(rest.slice(whole.length)) && !/[$\\]/.test(value ?? '') ? value : undefined;
}
