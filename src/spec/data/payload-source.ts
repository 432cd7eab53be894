import { type Code, finding } from '../../diagnostics/catalogue.ts';
import type { ArgsOf, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { Payload as PayloadSpec } from '../generated/capacity-spec.ts';
import type { Json } from '../json.ts';
import { fillParameters } from '../parameters.ts';
import { join } from '../pointer.ts';
import type { Template } from '../scenario.ts';
import { jsonTemplate } from '../template/json-template.ts';
import { parseTemplate, type TemplateProblem } from '../template/parse-template.ts';
import type { KnownNames } from '../template/read-reference.ts';
import { findUncarriable } from '../uncarriable.ts';
import type { SpecFiles } from './spec-files.ts';

/** A payload as its spec and file have it. */
export type PayloadSource = {
  readonly name: string;
  readonly pointer: string;
  readonly spec: PayloadSpec;
  readonly contentType: string;
  readonly isJson: boolean;
  readonly template: Template;
  /** False when its file cannot be read: then nothing can be said about its text. */
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

export type PayloadSurroundings = {
  readonly files: SpecFiles;
  readonly names: KnownNames;
  readonly parameters: Readonly<Record<string, string>>;
  /** Collects the parameters that payload files use. */
  readonly usedParameters: Set<string>;
};

export function readPayload(name: string, spec: PayloadSpec, around: PayloadSurroundings): PayloadSource {
  const pointer = join('/payloads', name);
  const isJson =
    spec.contentType === undefined
      ? spec.json !== undefined || /\.json$/i.test(spec.file ?? '')
      : isJsonType(spec.contentType);
  const contentType = spec.contentType ?? (isJson ? 'application/json' : 'text/plain;charset=UTF-8');
  const body = bodyOf(spec, pointer, around);
  return { name, pointer, spec, contentType, isJson: isJson || spec.json !== undefined, ...body };
}

const isJsonType = (contentType: string): boolean => /^[^;]*\bjson\b/i.test(contentType);

type BodyText = Pick<PayloadSource, 'template' | 'isReadable' | 'diagnostics'>;

function bodyOf(spec: PayloadSpec, pointer: string, around: PayloadSurroundings): BodyText {
  if (spec.json !== undefined) {
    const { template, problems } = jsonTemplate(spec.json as Json, around.names, join(pointer, 'json'));
    return {
      template,
      isReadable: true,
      diagnostics: problems.map(({ pointer: at, ...problem }) => inSpec(problem, at)),
    };
  }
  if (spec.text !== undefined) {
    const { template, problems } = parseTemplate(spec.text, around.names);
    return {
      template,
      isReadable: true,
      diagnostics: problems.map((problem) => inSpec(problem, join(pointer, 'text'))),
    };
  }
  return spec.file === undefined
    ? { template: [], isReadable: false, diagnostics: [] }
    : fileBody(spec.file, join(pointer, 'file'), around);
}

function fileBody(
  path: string,
  pointer: string,
  { files, names, parameters, usedParameters }: PayloadSurroundings,
): BodyText {
  const read = files.text(path, pointer);
  if ('problem' in read) return { template: [], isReadable: false, diagnostics: [read.problem] };
  const file = files.display(path);
  const { text, unknown } = fillParameters(read.value, parameters, usedParameters);
  const { template, problems } = parseTemplate(text, names);
  const inFile = (offset: number, length: number) => ({ file, ...positionAt(text, offset, length) });
  const bad = findUncarriable(text);
  const diagnostics = [
    ...unknown.map((name) =>
      finding(
        'SPEC010',
        '',
        { name, known: Object.keys(parameters) },
        inFile(text.indexOf(`\${parameters.${name}}`), name.length + 14),
      ),
    ),
    ...problems.map(({ code, args, offset, length }) =>
      finding(code, '', args as ArgsOf<Code>, inFile(offset, length)),
    ),
    ...(bad ? [finding('SPEC084', '', { codePoint: bad.codePoint }, inFile(bad.offset, 1))] : []),
  ];
  return { template, isReadable: bad === undefined, diagnostics };
}

const inSpec = ({ code, args }: Pick<TemplateProblem, 'code' | 'args'>, pointer: string): Diagnostic =>
  finding(code, pointer, args as ArgsOf<Code>);
