import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inDigits } from '../diagnostics/in-digits.ts';
import { type Json, type JsonObject, own } from '../spec/json.ts';
import { join } from '../spec/pointer.ts';

/** One answer of a vendor, which may be a page of several. */
export type Answer = { readonly value: JsonObject; readonly entities: number; readonly pointer: string };

/** Answers that say less than they could (LIM014): what they tell of further pages, and the file does not have. */
export function missingPages(answers: readonly Answer[]): readonly Diagnostic[] {
  const wholes = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = identityOf(answer.value);
    const pages = wholes.get(key);
    if (pages) pages.push(answer);
    else wholes.set(key, [answer]);
  }
  return [...wholes.values()].flatMap(missingOf);
}

/** What all pages of one answer have in common. */
const identityOf = (page: JsonObject): string =>
  JSON.stringify([count(page, 'total'), count(page, 'pageCount'), addressOf(page)]);

/** Without its query; the first and the last page have no neighbours to name. */
const addressOf = (page: JsonObject): string =>
  (text(page, 'selfUri') ?? text(page, 'firstUri') ?? text(page, 'lastUri') ?? '').replace(/[?#].*$/s, '');

function missingOf(pages: readonly Answer[]): readonly Diagnostic[] {
  const [first] = pages;
  if (!first) return [];
  const said = (property: string, has: string): readonly Diagnostic[] => [
    finding('LIM014', join(first.pointer, property), { has }, { at: 'key' }),
  ];
  const pageCount = count(first.value, 'pageCount');
  const numbers = new Set(pages.map(({ value }, index) => count(value, 'pageNumber') ?? `page ${index}`));
  if (pageCount !== undefined && numbers.size < pageCount) {
    return said('pageCount', `${numbers.size} of its ${inDigits(pageCount)} pages`);
  }
  const total = count(first.value, 'total');
  const entities = pages.reduce((sum, page) => sum + page.entities, 0);
  if (total !== undefined && entities < total)
    return said('total', `${inDigits(entities)} of its ${inDigits(total)} limits`);
  // Nothing is counted, and no page is the last one.
  const isOpen = pageCount === undefined && total === undefined;
  return isOpen && pages.every(({ value }) => text(value, 'nextUri')) ? said('nextUri', 'not its last page') : [];
}

const count = (page: JsonObject, name: string): number | undefined => {
  const value: Json | undefined = own(page, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

const text = (page: JsonObject, name: string): string | undefined => {
  const value: Json | undefined = own(page, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
