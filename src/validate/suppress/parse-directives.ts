/** `loadwright:ignore L11,L12 reason` in a comment. */
export type Directive = {
  readonly isForSubtree: boolean;
  readonly rules: readonly string[];
  /** `''` when there is none. */
  readonly reason: string;
  /** The directive without its reason, for messages. */
  readonly text: string;
};

const PATTERN = /loadwright:(ignore(?:-below)?)(?![\w-])[ \t]*([^\r\n]*)/g;
const RULES = /^[A-Za-z]+\d+(?:[ \t]*,[ \t]*[A-Za-z]+\d+)*(?![\w-])/;

/** The directives in the comment of an element: each goes to the end of its line, or to the next directive. */
export function parseDirectives(comment: string): readonly Directive[] {
  return comment.split(/(?=loadwright:ignore)/).flatMap((part) =>
    [...part.matchAll(PATTERN)].map(([, word = '', words = '']) => {
      const [list = ''] = RULES.exec(words) ?? [];
      const rules = list === '' ? [] : list.split(',').map((rule) => rule.trim().toUpperCase());
      // A separator between rules and reason is no reason.
      const reason = words
        .slice(list.length)
        .replace(/^[\s:;,–—-]+/, '')
        .trim();
      const text = `loadwright:${word}${list === '' ? '' : ` ${list}`}`;
      return { isForSubtree: word === 'ignore-below', rules, reason: /[\p{L}\p{N}]/u.test(reason) ? reason : '', text };
    }),
  );
}
