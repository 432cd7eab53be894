/**
 * Puts a text into a JSON text so that it stands there letter by letter: as members or part of one where it is such
 * (`"state":"ok"`), as a value, or as a string that needs no escapes. Undefined when JSON cannot hold it.
 */
export function embedText(json: string, text: string, name: string): string | undefined {
  if (json.includes(text)) return json;
  const isObject = json.startsWith('{');
  const key = isObject ? `${JSON.stringify(name)}:` : '';
  const values = [`${key}${text}`, `${key}"${text}"`];
  const members = isObject ? [...completions(text), ...values] : values;
  // Only the whole tells: a blank is no member, but `{ }` is an object.
  return members.map((member) => insert(json, member)).find(parses);
}

/** A text may be members, or the beginning or the end of one: `"state":`, `state":"ok"`. */
const completions = (text: string): readonly string[] =>
  ['', '"', '"text":"'].flatMap((start) => ['', '""', '"', '"}', '}'].map((end) => start + text + end));

/** In front of an object, so that a later member of the same name wins; at the end of a list, so that indices stay. */
function insert(json: string, member: string): string {
  const separator = json.length > 2 ? ',' : '';
  if (json.startsWith('[')) return `${json.slice(0, -1)}${separator}${member}]`;
  return `{${member}${separator}${json.slice(1)}`;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
