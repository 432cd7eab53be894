/** A text that a regular expression finds, with the place of its first group. */
export type RegexSample = {
  readonly text: string;
  readonly group: { readonly start: number; readonly end: number } | null;
};

/** Tried in this order for a class, so that samples look like words and numbers. */
const candidates = [
  ...'a1Ab0-_ ./:;,"\'=+@#%&!?<>(){}[]|~^*$\\`cdefghijklmnopqrstuvwxyz23456789BCDEFGHIJKLMNOPQRSTUVWXYZ',
  '\n',
  '\t',
  'é',
];

/** A pattern that asks for more is not meant for a response body. */
const longestSample = 100_000;

class Unsupported extends Error {}

/**
 * Makes a text that matches: literals, classes, escapes, groups, alternatives (the first), quantifiers (the least, but
 * one where none would do), anchors, back references. Look-around and possessive quantifiers are not understood: undefined.
 */
export function sampleRegex(pattern: string): RegexSample | undefined {
  const { source, flags } = readFlags(pattern);
  try {
    const finder = new RegExp(source, flags);
    const sampler = createSampler(source, flags);
    const text = sampler.alternatives();
    if (sampler.rest() !== '' || !finder.test(text)) return undefined;
    return { text, group: sampler.firstGroup() };
  } catch (error) {
    if (error instanceof Unsupported || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Java and Oro write flags into the pattern. */
export function readFlags(pattern: string): { readonly source: string; readonly flags: string } {
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  return inline
    ? { source: pattern.slice(inline[0].length), flags: [...new Set(inline[1])].join('') }
    : { source: pattern, flags: '' };
}

function createSampler(source: string, flags: string) {
  let at = 0;
  let length = 0;
  let groups = 0;
  let first: { start: number; end: number } | null = null;
  const texts: string[] = [];

  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    if (match) at = sticky.lastIndex;
    return match;
  };

  const anyMember = (atom: string): string => {
    const matcher = new RegExp(`^${atom}$`, flags);
    const found = candidates.find((candidate) => matcher.test(candidate));
    if (found === undefined) throw new Unsupported();
    return found;
  };

  const group = (): string => {
    const opening = take(/\((?:\?:|\?<(?![=!])[^>]*>)?/);
    if (!opening || source[at] === '?') throw new Unsupported();
    const index = opening[0] === '(?:' ? 0 : ++groups;
    const start = length;
    const text = alternatives();
    if (!take(/\)/)) throw new Unsupported();
    if (index > 0) texts[index] = text;
    if (index === 1) first = { start, end: start + text.length };
    return text;
  };

  const atom = (): string => {
    if (source[at] === '(') return group();
    const anchor = take(/\^|\$|\\[bAzZ]/);
    if (anchor) return '';
    const reference = take(/\\([1-9])/);
    if (reference) return texts[Number(reference[1])] ?? '';
    const set = take(/\[\^?\]?(?:\\.|[^\]\\])*\]|\\[dDwWsS]|\./);
    if (set) return anyMember(set[0]);
    const coded = take(/\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/);
    if (coded) return escaped(coded[0]);
    return take(/[^()|*+?]/)?.[0] ?? unsupported();
  };

  /** An escape stands for one character: a control one, a coded one or itself. */
  const escaped = (written: string): string => {
    const control: Record<string, string> = {
      '\\n': '\n',
      '\\r': '\r',
      '\\t': '\t',
      '\\f': '\f',
      '\\v': '\v',
      '\\0': '\0',
    };
    const coded = /^\\[ux]([0-9a-fA-F]+)$/.exec(written);
    if (coded) return String.fromCharCode(Number.parseInt(coded[1] as string, 16));
    if (/^\\[a-zA-Z]$/.test(written) && !(written in control)) throw new Unsupported();
    return control[written] ?? written.slice(1);
  };

  const repetitions = (): number => {
    const quantifier = take(/([*+?]|\{(\d+)(?:,\d*)?\})\??/);
    if (!quantifier) return 1;
    if (source[at] === '+') throw new Unsupported();
    return quantifier[2] === undefined ? 1 : Number(quantifier[2]);
  };

  const sequence = (): string => {
    let text = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const start = length;
      const once = atom();
      const times = repetitions();
      if (once.length * times > longestSample) throw new Unsupported();
      const repeated = once.repeat(times);
      text += repeated;
      length = start + repeated.length;
    }
    return text;
  };

  function alternatives(): string {
    const text = sequence();
    const after = length;
    // The other alternatives are read for their groups only.
    while (take(/\|/)) sequence();
    length = after;
    return text;
  }

  return { alternatives, rest: () => source.slice(at), firstGroup: () => first as RegexSample['group'] };
}

function unsupported(): never {
  throw new Unsupported();
}
