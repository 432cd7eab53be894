import { users } from '../l/example-groups.ts';
import { element } from '../l/example-xml.ts';

type Props = Readonly<Record<string, string | boolean>>;

export const csv = (props: Props): string =>
  element(['CSVDataSet', 'TestBeanGUI'], 'orders', {
    filename: 'orders.csv',
    fileEncoding: 'UTF-8',
    variableNames: 'orderId,amount',
    ignoreFirstLine: false,
    delimiter: ',',
    quotedData: false,
    recycle: true,
    stopThread: false,
    shareMode: 'shareMode.all',
    ...props,
  });

/** A POST with a raw body. */
export const post = (path: string, body: string, ...children: readonly string[]): string =>
  element(
    ['HTTPSamplerProxy', 'HttpTestSampleGui'],
    `POST ${path}`,
    {
      'HTTPSampler.domain': 'api.example.com',
      'HTTPSampler.path': path,
      'HTTPSampler.method': 'POST',
      'HTTPSampler.use_keepalive': true,
      'HTTPSampler.postBodyRaw': true,
      'HTTPsampler.Arguments': { xml: rawBody(body) },
    },
    children,
  );

function rawBody(body: string): string {
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<elementProp name="HTTPsampler.Arguments" elementType="Arguments">
  <collectionProp name="Arguments.arguments">
    <elementProp name="" elementType="HTTPArgument">
      <boolProp name="HTTPArgument.always_encode">false</boolProp>
      <stringProp name="Argument.value">${text}</stringProp>
      <stringProp name="Argument.metadata">=</stringProp>
    </elementProp>
  </collectionProp>
</elementProp>`;
}

/** 10 threads with 50 iterations each, which read a file. */
export const reading = (props: Props, path = '/orders'): string =>
  users({ threads: 10, loops: 50 }, csv(props), post(path, '{"id": "${orderId}", "amount": ${amount}}'));

export const headers = (...rows: readonly (readonly [name: string, value: string])[]): string =>
  element(['HeaderManager', 'HeaderPanel'], 'headers', {
    'HeaderManager.headers': {
      xml: [
        '<collectionProp name="HeaderManager.headers">',
        ...rows.map(
          ([name, value]) =>
            `  <elementProp name="" elementType="Header"><stringProp name="Header.name">${name}</stringProp><stringProp name="Header.value">${value}</stringProp></elementProp>`,
        ),
        '</collectionProp>',
      ].join('\n'),
    },
  });
