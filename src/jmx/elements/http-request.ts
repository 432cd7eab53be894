import { type CommonArgs, defineElement, type ElementArgs } from '../define-element.ts';
import { bool, checked, shaped, stringProp, text } from '../fields.ts';
import type { ElementProp, JmxNode } from '../tree.ts';
import { httpAddress } from './http-address.ts';
import { type HttpArgument, httpArguments, rawBody } from './http-arguments.ts';

/** A file to send; an empty `paramName` makes it the whole body. */
export type HttpFile = { readonly path: string; readonly paramName: string; readonly mimeType: string };

/** What a request carries: parameters (query or form, by method), a text, multipart parts, or one file. */
export type HttpBody =
  | { readonly type: 'parameters'; readonly arguments: readonly HttpArgument[] }
  | { readonly type: 'raw'; readonly text: string }
  | {
      readonly type: 'multipart';
      readonly files: readonly HttpFile[];
      readonly arguments?: readonly HttpArgument[];
    }
  | { readonly type: 'file'; readonly path: string; readonly mimeType: string };

const sampler = defineElement({
  tag: 'HTTPSamplerProxy',
  guiClass: 'HttpTestSampleGui',
  testName: 'HTTP Request',
  props: {
    ...httpAddress,
    followRedirects: checked('HTTPSampler.follow_redirects', true),
    autoRedirects: checked('HTTPSampler.auto_redirects'),
    method: text('HTTPSampler.method', 'GET'),
    useKeepAlive: checked('HTTPSampler.use_keepalive', true),
    multipart: checked('HTTPSampler.DO_MULTIPART_POST'),
    browserCompatibleMultipart: checked('HTTPSampler.BROWSER_COMPATIBLE_MULTIPART'),
    files: shaped<readonly HttpFile[]>('HTTPsampler.Files', 'elementProp', (files = []) =>
      files.length === 0 ? undefined : fileArgs(files),
    ),
    postBodyRaw: bool('HTTPSampler.postBodyRaw', false),
    arguments: shaped<ElementProp>('HTTPsampler.Arguments', 'elementProp', (value) => value ?? httpArguments([])),
  },
});

type BodyFields = 'multipart' | 'files' | 'postBodyRaw' | 'arguments';
export type HttpRequestArgs = CommonArgs &
  Omit<ElementArgs<(typeof sampler)['definition']['props']>, BodyFields> & { readonly body?: HttpBody | undefined };

/** HTTP Request. Empty address fields are filled by HTTP Request Defaults in scope. */
export const httpRequest = Object.assign(
  ({ body, ...args }: HttpRequestArgs, children: readonly JmxNode[] = []): JmxNode =>
    sampler({ ...args, ...bodyFields(body) }, children),
  { definition: sampler.definition },
);

function bodyFields(body: HttpBody | undefined) {
  switch (body?.type) {
    case undefined:
      return {};
    case 'parameters':
      return { arguments: httpArguments(body.arguments) };
    case 'raw':
      // The panel forgets an empty body.
      return body.text === '' ? {} : { postBodyRaw: true, arguments: rawBody(body.text) };
    case 'multipart':
      return { multipart: true, files: body.files, arguments: httpArguments(body.arguments ?? []) };
    case 'file':
      return { files: [{ path: body.path, paramName: '', mimeType: body.mimeType }] };
  }
}

const fileArgs = (files: readonly HttpFile[]): ElementProp => ({
  kind: 'elementProp',
  name: 'HTTPsampler.Files',
  elementType: 'HTTPFileArgs',
  props: [
    {
      kind: 'collectionProp',
      name: 'HTTPFileArgs.files',
      items: files.map((file) => ({
        kind: 'elementProp',
        name: file.path,
        elementType: 'HTTPFileArg',
        props: [
          stringProp('File.path', file.path),
          stringProp('File.paramname', file.paramName),
          stringProp('File.mimetype', file.mimeType),
        ],
      })),
    },
  ],
});
