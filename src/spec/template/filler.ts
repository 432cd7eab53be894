import type { Headers as HeadersSpec } from '../generated/capacity-spec.ts';
import type { Headers, Template } from '../scenario.ts';
import { parseTemplate } from './parse-template.ts';
import type { KnownNames } from './read-reference.ts';

/** Makes templates of a spec's texts, once checks have found no problem in them. */
export type Filler = {
  readonly text: (text: string) => Template;
  readonly headers: (headers: HeadersSpec | undefined) => Headers;
};

export function filler(names: KnownNames): Filler {
  const text = (written: string): Template => parseTemplate(written, names).template;
  return {
    text,
    headers: (headers) => Object.entries(headers ?? {}).map(([name, value]) => ({ name, value: text(value) })),
  };
}
