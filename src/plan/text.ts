import type { Reference, Template } from '../spec/scenario.ts';
import type { PlanContext } from './plan-context.ts';

/** Where a text goes: decides what has to be escaped in the values put into it. */
export type TextUse = {
  readonly context: PlanContext;
  /** Inside a JSON string: values that may hold quotes come from json.NAME, which a pre-processor fills. */
  readonly json?: boolean;
  /** Inside a URL path: values and literals are percent-encoded. */
  readonly path?: boolean;
  /** A raw body, whose editor turns line breaks into CRLF, or a single-line field: line breaks are written as variables. */
  readonly body?: boolean;
};

/** The JMeter text of a template, and the variables that a pre-processor has to JSON-encode before it is used. */
export type FieldText = { readonly text: string; readonly encode: readonly string[] };

/**
 * A text without references reaches JMeter as it is. Once a text holds a live `${…}` JMeter un-escapes backslashes in
 * all of it, so they are doubled; a literal `${` is written with a variable that holds the dollar sign.
 */
export function fieldText(template: Template, use: TextUse): FieldText {
  const literal = template.every((part) => part.kind === 'literal');
  const plain = template.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  const breaks = use.body === true && template.some((part) => part.kind === 'literal' && /[\r\n]/.test(part.text));
  if (literal && !breaks && !plain.includes('${')) return { text: use.path ? encodePath(plain) : plain, encode: [] };
  const encode = new Set<string>();
  const text = template
    .map((part) => {
      if (part.kind !== 'literal') return reference(part, use, encode);
      const value = use.path ? encodePath(part.text) : part.text;
      const live = value.replaceAll('\\', '\\\\').replaceAll('${', () => `${constant(use.context, 'lw_dollar')}{`);
      if (!breaks) return live;
      return live
        .replaceAll('\r', () => constant(use.context, 'lw_cr'))
        .replaceAll('\n', () => constant(use.context, 'lw_lf'));
    })
    .join('');
  return { text, encode: [...encode] };
}

/** Characters that a field cannot hold as they are, by the variable that stands for them. */
export const CONSTANTS = { lw_dollar: '$', lw_cr: '\r', lw_lf: '\n' } as const;

function constant(context: PlanContext, name: keyof typeof CONSTANTS): string {
  context.constants.add(name);
  return `\${${name}}`;
}

function reference(part: Reference, use: TextUse, encode: Set<string>): string {
  const { scenario } = use.context;
  switch (part.kind) {
    case 'data': {
      const set = scenario.data.find((candidate) => candidate.name === part.data);
      const variable = `${part.data}.${part.column}`;
      if (use.path && set?.columnsNeedingUrlEncode.includes(part.column) === true) return urlEncoded(variable);
      return variableText(
        variable,
        use.json === true && set?.columnsNeedingJsonEscape.includes(part.column) === true,
        encode,
      );
    }
    case 'value': {
      const value = scenario.values.find((candidate) => candidate.name === part.name);
      const risky =
        value?.type === 'pick' && value.from.some((text) => JSON.stringify(text).length !== text.length + 2);
      return variableText(`values.${part.name}`, use.json === true && risky, encode);
    }
    case 'saved':
      return variableText(part.name, use.json === true, encode);
    case 'now':
      return `\${now.${part.form}}`;
    case 'payload-bytes':
      return String(scenario.payloads.find((payload) => payload.name === part.payload)?.bytes ?? 0);
    case 'env':
      return `\${__groovy(System.getenv("${part.name}") ?: "",)}`;
    case 'property':
      return `\${__P(${part.name},)}`;
  }
}

/** Percent-encoding for a path: Java's form encoding writes a space as a plus, which in a path is a plus. */
const urlEncoded = (variable: string): string =>
  `\${__groovy(java.net.URLEncoder.encode(vars.get("${variable}")\\, "UTF-8").replace("+"\\, "%20"),)}`;

function variableText(variable: string, needsEncoding: boolean, encode: Set<string>): string {
  if (!needsEncoding) return `\${${variable}}`;
  encode.add(variable);
  return `\${json.${variable}}`;
}

/** Percent-encodes what a URL path may not hold; what is encoded already stays. */
const encodePath = (text: string): string => encodeURI(text).replaceAll('%25', '%').replaceAll('#', '%23');

/** A user's text without references, as a field JMeter reads: nothing in it is replaced. */
export const literalText = (text: string, context: PlanContext): string =>
  fieldText([{ kind: 'literal', text }], { context, body: true }).text;

/** A user's text in an element's Comments, which JMeter reads like any other field. Exact bytes do not matter there. */
export const commentText = (text: string): string => text.replaceAll('${', '$ {').replace(/\s+/g, ' ').trim();

/** Names of generated values a template reads. */
export const valuesIn = (template: Template): readonly string[] =>
  template.flatMap((part) => (part.kind === 'value' ? [part.name] : []));

export const readsNow = (template: Template): boolean => template.some((part) => part.kind === 'now');
