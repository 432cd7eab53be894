import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keysOf, tagsOf, wordsOf } from './generated/shape-words.ts';
import { validate } from './generated/validate-capacity-spec.ts';
import { type Json, kindOf } from './json.ts';
import { join, tokensOf } from './pointer.ts';

/** An ajv error as our compiled validators report it (without messages). */
type ShapeError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
};
type Validator = { (value: unknown): boolean; errors?: readonly ShapeError[] | null };

/** What the spec's schema has against a document, in our own words. */
export function checkShape(value: Json): readonly Diagnostic[] {
  const check = validate as unknown as Validator;
  if (check(value)) return [];
  return (check.errors ?? []).flatMap((error) => describe(error, valueAt(value, error.instancePath)) ?? []);
}

/** A number that is no whole one is shown: both are numbers. */
const typeFound = (found: Json | undefined): string =>
  typeof found !== 'number' || Number.isInteger(found)
    ? kindOf(found)
    : Number.isFinite(found)
      ? String(found)
      : 'a number beyond all that can be read';

function describe(error: ShapeError, found: Json | undefined): Diagnostic | undefined {
  const { instancePath: pointer, params } = error;
  const schema = error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/'));
  const words = withoutDefault(wordsOf[schema] ?? '');
  const count = Number(params['limit']);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return finding('SPEC020', join(pointer, key), { key, known: keysOf[schema] ?? [] }, { at: 'key' });
    }
    case 'required':
      return finding('SPEC021', pointer, { key: String(params['missingProperty']) }, { at: 'key' });
    case 'type':
      return finding('SPEC022', pointer, {
        expected: typeWords(String(params['type'])),
        found: typeFound(found),
        words,
      });
    case 'discriminator': {
      const tag = String(params['tag']);
      const allowed = tagsOf[schema] ?? [];
      const tagValue = params['tagValue'];
      return tagValue === undefined
        ? finding('SPEC024', pointer, { tag, allowed }, { at: 'key' })
        : finding('SPEC023', join(pointer, tag), { tag, found: tagValue, allowed });
    }
    case 'enum':
      return finding('SPEC025', pointer, { found, allowed: params['allowedValues'] as readonly unknown[] });
    case 'const':
      return finding('SPEC025', pointer, { found, allowed: [params['allowedValue']] });
    case 'pattern':
      // a name that does not fit is reported by `propertyNames`; here its object stands at the path
      if (typeof found !== 'string' || error.propertyName !== undefined) return undefined;
      return finding('SPEC026', pointer, { found, words });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return finding('SPEC027', pointer, {
        found: Number(found),
        bound: comparisonWords(String(params['comparison']), count),
      });
    case 'minLength':
    case 'maxLength': {
      const bound = error.keyword === 'minLength' ? `at least ${count}` : `at most ${count}`;
      return finding('SPEC028', pointer, { length: String(found).length, bound });
    }
    case 'minItems':
    case 'minProperties':
      return finding(
        'SPEC029',
        pointer,
        { bound: `at least ${count}`, what: error.keyword === 'minItems' ? 'items' : 'entries' },
        { at: 'key' },
      );
    case 'uniqueItems': {
      const places = [Number(params['i']), Number(params['j'])];
      const [first, second] = [Math.min(...places), Math.max(...places)];
      return finding('SPEC030', join(pointer, second), { first, second });
    }
    case 'propertyNames': {
      const key = String(params['propertyName']);
      return finding(
        'SPEC031',
        join(pointer, key),
        { key, words: withoutDefault(wordsOf[error.schemaPath] ?? '') },
        { at: 'key' },
      );
    }
    default:
      throw new Error(`the schema uses a keyword that has no message: ${error.keyword}`);
  }
}

const typeWords = (type: string): string =>
  ({
    object: 'an object',
    array: 'an array',
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  })[type] ?? type;

const comparisonWords = (comparison: string, limit: number): string =>
  ({ '>=': `${limit} or more`, '<=': `${limit} or less`, '>': `more than ${limit}` })[comparison] ??
  `${comparison} ${limit}`;

/** Descriptions end with what applies when the key is absent, which does not help here. */
const withoutDefault = (description: string): string =>
  description
    .replace(/ ?Default: .*$/, '')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase());

function valueAt(value: Json, pointer: string): Json | undefined {
  let node: Json | undefined = value;
  for (const token of tokensOf(pointer)) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, token)) return undefined;
    node = (node as { readonly [key: string]: Json })[token];
  }
  return node;
}
