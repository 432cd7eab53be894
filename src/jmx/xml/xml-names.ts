/** Letters with which names start, and those that may follow, as the engine's parser (mxparser) has them. */
const START = 1;
const PART = 2;
const table = new Uint8Array(0x400);
const mark = (from: number, to: number, kind: number): void => {
  for (let code = from; code <= to; code++) table[code] = kind;
};
const of = (letter: string): number => letter.charCodeAt(0);

mark(of('a'), of('z'), START | PART);
mark(of('A'), of('Z'), START | PART);
for (const letter of ':_') mark(of(letter), of(letter), START | PART);
mark(0xc0, 0x2ff, START | PART);
mark(0x370, 0x37d, START | PART);
mark(0x37f, 0x3ff, START | PART);
mark(of('0'), of('9'), PART);
for (const letter of '-.\u00b7') mark(of(letter), of(letter), PART);
mark(0x300, 0x36f, PART);

const beyondTable = (code: number): boolean =>
  code <= 0x2027 || (code >= 0x202a && code <= 0x218f) || (code >= 0x2800 && code <= 0xffef);

export const isNameStart = (code: number): boolean =>
  code < 0x400 ? ((table[code] as number) & START) !== 0 : beyondTable(code);

export const isNamePart = (code: number): boolean =>
  code < 0x400 ? ((table[code] as number) & PART) !== 0 : beyondTable(code);

export const isSpace = (code: number): boolean => code === 0x20 || code === 0xa || code === 0xd || code === 0x9;
