import { boolProp, stringProp, type Text } from '../fields.ts';
import type { ElementProp } from '../tree.ts';

/** A query, form or multipart field; `encode` URL-encodes it, `contentType` is for multipart parts only. */
export type HttpArgument = {
  readonly name: string;
  readonly value: Text;
  readonly encode?: boolean;
  readonly contentType?: string;
};

const argument = ({ name, value, encode = false, contentType }: HttpArgument): ElementProp => ({
  kind: 'elementProp',
  name,
  elementType: 'HTTPArgument',
  props: [
    boolProp('HTTPArgument.always_encode', encode),
    stringProp('Argument.value', value),
    stringProp('Argument.metadata', '='),
    boolProp('HTTPArgument.use_equals', true),
    stringProp('Argument.name', name),
    ...(contentType ? [stringProp('HTTPArgument.content_type', contentType)] : []),
  ],
});

/** The parameter table of the HTTP panels. */
export const httpArguments = (items: readonly HttpArgument[]): ElementProp => ({
  kind: 'elementProp',
  name: 'HTTPsampler.Arguments',
  elementType: 'Arguments',
  guiclass: 'HTTPArgumentsPanel',
  testclass: 'Arguments',
  testname: 'User Defined Variables',
  props: [{ kind: 'collectionProp', name: 'Arguments.arguments', items: items.map(argument) }],
});

/** The Body Data tab: one nameless argument. Its editor turns every line end into CRLF, and that is what is sent. */
export const rawBody = (body: string): ElementProp => ({
  kind: 'elementProp',
  name: 'HTTPsampler.Arguments',
  elementType: 'Arguments',
  props: [
    {
      kind: 'collectionProp',
      name: 'Arguments.arguments',
      items: [
        {
          kind: 'elementProp',
          name: '',
          elementType: 'HTTPArgument',
          props: [
            boolProp('HTTPArgument.always_encode', false),
            stringProp('Argument.value', body.replaceAll(/\r?\n/g, '\r\n')),
            stringProp('Argument.metadata', '='),
          ],
        },
      ],
    },
  ],
});
