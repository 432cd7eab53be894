import { element } from '../l/example-xml.ts';

const ALWAYS =
  'time latency timestamp success label code message threadName dataType encoding assertions subresults responseData samplerData xml fieldNames responseHeaders requestHeaders responseDataOnError saveAssertionResultsFailureMessage'.split(
    ' ',
  );
const ON =
  'time latency timestamp success label code message threadName dataType assertions subresults fieldNames saveAssertionResultsFailureMessage'.split(
    ' ',
  );

/** A listener with what it saves beside or instead of JMeter's default. */
export function listener(
  window: string,
  filename: string,
  changed: Readonly<Record<string, boolean>> = {},
  errorsOnly = false,
): string {
  const fields = ALWAYS.map((name) => `    <${name}>${changed[name] ?? ON.includes(name)}</${name}>`);
  return element(['ResultCollector', window], 'results', {
    'ResultCollector.error_logging': errorsOnly,
    saveConfig: {
      xml: [
        '<objProp>',
        '  <name>saveConfig</name>',
        '  <value class="SampleSaveConfiguration">',
        ...fields,
        '    <assertionsResultsToSave>0</assertionsResultsToSave>',
        '  </value>',
        '</objProp>',
      ].join('\n'),
    },
    filename,
  });
}
