/** Numbers that a name or comment states, with what they are about; seconds, milliseconds and counts. */
type Stated = { readonly about: Topic; readonly value: number; readonly text: string };
export type Topic = 'threads' | 'loops' | 'seconds' | 'ramp' | 'delay' | 'pauseMillis';

const unitSeconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };
const UNIT = String.raw`(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?)\b`;
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;

const amount = (before: string, after = ''): RegExp => new RegExp(`${before}${NUMBER}\\s*${UNIT}${after}`, 'gi');
const plain = (before: string, after: string): RegExp => new RegExp(`${before}${NUMBER}${after}`, 'gi');

const patterns: readonly (readonly [Topic, RegExp])[] = [
  [
    'threads',
    plain(
      String.raw`(?<![\d.,-])(?<!at most |up to |than |of )`,
      String.raw`\s+(?:threads?|users?|vus|vusers|virtual users)\b(?! are | is | each| after )`,
    ),
  ],
  ['loops', plain('', String.raw`\s+(?:iterations?|loops?) each\b`)],
  ['loops', /\bthreads?, (once)\b/gi],
  ['loops', plain('^', String.raw` times\b`)],
  ['loops', plain(String.raw`\bat most `, String.raw` attempts?\b`)],
  ['seconds', amount(String.raw`\b(?:lasts|runs for)\s+`)],
  ['ramp', amount(String.raw`\bramps? up (?:for|in|over)\s+`)],
  ['delay', amount(String.raw`\bstarts after\s+`)],
  [
    'pauseMillis',
    amount(String.raw`^(?:pauses?|waits?|sleeps?|think(?: ?time)?|delay)\b[\s:(-]*(?:for |of )?`, String.raw`\)?\.?$`),
  ],
];

const pauseRange = new RegExp(`^(?:pauses?|waits?|think(?: ?time)?)\\s+${NUMBER} to ${NUMBER}\\s*${UNIT}\\.?$`, 'i');

/** All that a text states about a topic. */
export function statedNumbers(text: string, topics: readonly Topic[]): readonly Stated[] {
  const found: Stated[] = [];
  for (const [about, pattern] of patterns) {
    if (!topics.includes(about)) continue;
    for (const match of text.matchAll(pattern)) {
      const [whole, number = '', unit] = match;
      const value =
        (number === 'once' ? 1 : Number(number.replaceAll(',', ''))) * (unit === undefined ? 1 : secondsOf(unit));
      if (Number.isFinite(value))
        found.push({ about, value: about === 'pauseMillis' ? value * 1000 : value, text: whole.trim() });
    }
  }
  const [range, least = '', most = '', unit = ''] = (topics.includes('pauseMillis') && pauseRange.exec(text)) || [];
  if (range !== undefined) {
    found.push({
      about: 'pauseMillis',
      value: ((Number(least) + Number(most)) / 2) * secondsOf(unit) * 1000,
      text: range,
    });
  }
  return found;
}

const secondsOf = (unit: string): number =>
  unitSeconds[/^m(s|illi)/i.test(unit) ? 'ms' : (unit[0]?.toLowerCase() ?? 's')] ?? 1;

/** A stretch of a profile as our comments spell it: `50/s for 60 s`, `10/s to 50/s in 20 s`. */
export type StatedSpan = { readonly from: number; readonly to: number; readonly seconds: number };

/** Undefined when the text spells no profile or breaks it off. */
export function statedProfile(text: string): readonly StatedSpan[] | undefined {
  if (!text.includes('/s') || text.includes('…')) return undefined;
  const spans = [...text.matchAll(/(\d[\d,.]*)\/s(?: to (\d[\d,.]*)\/s)? (?:for|in) (\d[\d,.]*) s\b/g)].map(
    ([, from = '', to = from, seconds = '']) => ({
      from: plainNumber(from),
      to: plainNumber(to),
      seconds: plainNumber(seconds),
    }),
  );
  return spans.length > 0 && spans.every((span) => Object.values(span).every(Number.isFinite)) ? spans : undefined;
}

const plainNumber = (text: string): number => Number(text.replaceAll(',', ''));
