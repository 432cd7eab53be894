import type { ScriptObject } from './script-object.ts';

/** Calls that answers in forums name and JMeter does not have, with what does the same. */
export type MissingApi = {
  readonly object: ScriptObject;
  readonly missing: readonly string[];
  readonly instead: string;
  /** A method that there is and people call with other arguments, for the same end. */
  readonly insteadOf?: string;
  /** Members on which `instead` relies. */
  readonly relies: readonly (readonly [object: ScriptObject | `${string}.${string}`, member: string])[];
};

const HEADER = 'org.apache.jmeter.protocol.http.control.Header';

const ADD_HEADER: Pick<MissingApi, 'instead' | 'relies'> = {
  instead: `write \${name} as the value in a Header Manager and set it with vars.put; or sampler.headerManager.add(new ${HEADER}(name, value))`,
  relies: [
    ['vars', 'put'],
    ['sampler', 'headerManager'],
    ['headerManager', 'add'],
    [HEADER, 'value'],
  ],
};

export const MISSING_APIS: readonly MissingApi[] = [
  {
    object: 'prev',
    missing: [
      'getResponseHeader',
      'responseHeader',
      'getHeader',
      'getHeaders',
      'headers',
      'getHeaderField',
      'getFirstHeader',
    ],
    instead: `prev.responseHeaders is one text with a line for each header: prev.responseHeaders.readLines().find { it.toLowerCase().startsWith("retry-after:") }?.substring(12)?.trim()`,
    relies: [['prev', 'responseHeaders']],
  },
  {
    object: 'prev',
    missing: ['getStatusCode', 'statusCode', 'getStatus', 'status', 'getCode', 'code', 'getHttpStatusCode'],
    instead: 'prev.responseCode is the status, as a text: prev.responseCode == "429"',
    relies: [['prev', 'responseCode']],
  },
  {
    object: 'prev',
    missing: [
      'getResponseBody',
      'responseBody',
      'getBody',
      'body',
      'getResponseText',
      'getBodyAsString',
      'getResponseAsString',
    ],
    instead: 'prev.responseDataAsString is the body',
    relies: [['prev', 'responseDataAsString']],
  },
  {
    object: 'prev',
    missing: [
      'getElapsedTime',
      'elapsedTime',
      'getElapsed',
      'getResponseTime',
      'responseTime',
      'getDuration',
      'duration',
    ],
    instead: 'prev.time is the elapsed time in milliseconds',
    relies: [['prev', 'time']],
  },
  {
    object: 'prev',
    missing: ['getConnectionState', 'connectionState', 'isConnected', 'isOpen', 'getConnection'],
    instead:
      'the result of an opened WebSocket has prev.responseCode == "101"; a connection that is gone fails the next sample: prev.successful',
    relies: [
      ['prev', 'responseCode'],
      ['prev', 'successful'],
    ],
  },
  {
    object: 'prev',
    missing: ['retry', 'resend', 'setRetry', 'repeat'],
    instead:
      'nothing sends a sample again by itself: put the sampler into a While Controller whose condition reads a variable that this script sets',
    relies: [['vars', 'put']],
  },
  {
    object: 'sampler',
    missing: ['setBodyAsString', 'setBody', 'setPostBody', 'setRequestBody', 'setBodyData', 'setPayload', 'body'],
    instead:
      'write ${payload} as the body of the request and set it with vars.put("payload", text); or sampler.postBodyRaw = true, sampler.arguments.clear(), sampler.addNonEncodedArgument("", text, "")',
    relies: [
      ['vars', 'put'],
      ['sampler', 'postBodyRaw'],
      ['sampler', 'setPostBodyRaw'],
      ['sampler', 'arguments'],
      ['sampler', 'addNonEncodedArgument'],
      ['org.apache.jmeter.config.Arguments', 'clear'],
    ],
  },
  {
    object: 'sampler',
    missing: ['getBody', 'getBodyAsString', 'getRequestBody', 'getPostBody', 'getBodyData'],
    instead: 'sampler.arguments.getArgument(0).value is the raw body',
    relies: [
      ['sampler', 'arguments'],
      ['org.apache.jmeter.config.Arguments', 'getArgument'],
      ['org.apache.jmeter.config.Argument', 'value'],
    ],
  },
  {
    object: 'sampler',
    missing: ['addHeader', 'setHeader', 'setRequestHeader', 'addRequestHeader', 'setHeaders'],
    ...ADD_HEADER,
  },
  {
    object: 'headerManager',
    missing: ['addHeader', 'addHeaders', 'setHeader', 'setHeaders', 'put', 'addRequestHeader'],
    insteadOf: 'add',
    ...ADD_HEADER,
  },
  {
    object: 'sampler',
    missing: [
      'getResponseHeaders',
      'getResponseHeader',
      'getResponseCode',
      'getResponseData',
      'getResponseDataAsString',
      'getResponse',
      'responseHeaders',
      'responseCode',
    ],
    instead:
      'a sampler has no answer; its result is prev: prev.responseHeaders, prev.responseCode, prev.responseDataAsString',
    relies: [
      ['prev', 'responseHeaders'],
      ['prev', 'responseCode'],
      ['prev', 'responseDataAsString'],
    ],
  },
  {
    object: 'sampler',
    missing: [
      'getConnectionState',
      'connectionState',
      'isConnected',
      'isOpen',
      'getConnection',
      'retry',
      'setRetryCount',
      'setRetryInterval',
    ],
    instead:
      'no sampler shows its connection. The result of the one before is prev (an opened WebSocket has prev.responseCode == "101"); keep it in a variable and ask that in an If Controller',
    relies: [['prev', 'responseCode']],
  },
  {
    object: 'vars',
    missing: [
      'set',
      'add',
      'setVariable',
      'putString',
      'setProperty',
      'getVariable',
      'getString',
      'getInt',
      'getInteger',
      'getValue',
    ],
    instead: 'vars.get("name") and vars.put("name", text) are the calls; numbers go in as text',
    relies: [
      ['vars', 'get'],
      ['vars', 'put'],
    ],
  },
  {
    object: 'vars',
    missing: ['containsKey', 'contains', 'has', 'exists', 'keySet', 'clear'],
    instead: 'vars.get("name") != null says whether there is one; vars.entrySet() lists all',
    relies: [
      ['vars', 'get'],
      ['vars', 'entrySet'],
    ],
  },
  {
    object: 'ctx',
    missing: ['getVars', 'vars', 'getProps', 'getSampler', 'getPrev', 'getThreadName', 'getResult'],
    instead: 'vars, props, sampler and prev are there by name; ctx.thread.threadName is the name of the thread',
    relies: [
      ['ctx', 'thread'],
      ['org.apache.jmeter.threads.JMeterThread', 'threadName'],
    ],
  },
  {
    object: 'log',
    missing: ['log', 'warning', 'fine', 'severe', 'fatal', 'fatalError'],
    instead: 'log.info, log.warn and log.error are the calls',
    relies: [
      ['log', 'info'],
      ['log', 'warn'],
      ['log', 'error'],
    ],
  },
];

/** Packages that JMeter does not have. */
export const MISSING_PACKAGES: readonly { readonly name: string; readonly instead: string }[] = [
  {
    name: 'org.apache.jmeter.protocol.websocket',
    instead:
      'JMeter has no WebSocket sampler of its own; those of the plugin are eu.luminis.jmeter.wssampler.OpenWebSocketSampler and its neighbours, and their result is prev',
  },
];
