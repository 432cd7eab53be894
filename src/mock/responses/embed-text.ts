/**
 * Puts a text into a JSON text so that it stands there letter by letter: as members or part of one where it is such
 * (`"state":"ok"`),
 * as a value, or as a string that needs no escapes. Undefined when JSON cannot hold it.
 */
export function embedText(json: string, text: string, name: string): string | undefined {
  if (json.includes(text)) return json;
  const isObject = json.startsWith('{');
  const member = isObject ? completions(text).find((whole) => parses(`{${whole}}`)) : undefined;
  if (member !== undefined) return insert(json, member);
  const value = parses(text) ? text : JSON.stringify(text) === `"${text}"` ? `"${text}"` : undefined;
  if (value === undefined) return undefined;
  return insert(json, isObject ? `${JSON.stringify(name)}:${value}` : value);
}

/** A text may be the beginning or the end of a member: `"state":`, `state":"ok"`. */
const completions = (text: string): readonly string[] =>
  ['', '"', '"text":"'].flatMap((start) => ['', '""', '"', '"}', '}'].map((end) => start + text + end));

/** In front, so that an element keeps its index from the end and a later member of the same name wins. */
function insert(json: string, member: string): string {
  const open = json.slice(0, 1);
  const rest = json.slice(1);
  if (open === '[') return `${json.slice(0, -1)}${json === '[]' ? '' : ','}${member}]`;
  return rest === '}' ? `{${member}}` : `{${member},${rest}`;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
