/** Where a schedule cannot be read, and what would be read there. */
export type ScheduleProblem = { readonly offset: number; readonly read: string; readonly expected: string };

/** Thrown within the reader of a schedule only; it becomes a problem in the answer. */
export class UnreadableSchedule extends Error {
  readonly problem: ScheduleProblem;

  constructor(text: string, offset: number, expected: string) {
    super(expected);
    this.problem = { offset, read: text.slice(offset, offset + 20), expected };
  }
}

/** The words of a schedule, one after another. */
export type TokenReader = {
  readonly peek: () => string | undefined;
  /** The next word if it is of that form; else the schedule cannot be read. */
  readonly take: (form: RegExp, expected: string) => string;
};

const blank = /(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n\r]*[\n\r]*)+/y;
const word = /\d+(?:\.\d+)?|\.\d+|[A-Za-z][A-Za-z0-9_]*|[()/]/y;

/** Cuts a schedule by the rules of JMeter's own tokenizer (`scheduleTokenizer.kt`), comments left out. */
export function tokenReader(text: string): TokenReader {
  const tokens: { readonly text: string; readonly offset: number }[] = [];
  for (let offset = 0; offset < text.length; ) {
    blank.lastIndex = offset;
    if (blank.test(text)) {
      offset = blank.lastIndex;
      continue;
    }
    word.lastIndex = offset;
    const [token] = word.exec(text) ?? [];
    if (token === undefined) throw new UnreadableSchedule(text, offset, 'a number, a name, a bracket or "/"');
    tokens.push({ text: token, offset });
    offset += token.length;
  }
  let at = 0;
  return {
    peek: () => tokens[at]?.text,
    take: (form, expected) => {
      const token = tokens[at];
      if (token === undefined || !form.test(token.text)) {
        throw new UnreadableSchedule(text, token?.offset ?? text.length, expected);
      }
      at++;
      return token.text;
    },
  };
}
