import {
  ifController,
  responseAssertion,
  textFrameFilter,
  webSocketClose,
  webSocketOpen,
  webSocketPingPong,
  webSocketRequestResponse,
  webSocketSingleRead,
  webSocketSingleWrite,
} from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type {
  Message,
  SaveSource,
  WebSocketCloseStep,
  WebSocketExchangeStep,
  WebSocketOpenStep,
  WebSocketPingStep,
  WebSocketReadStep,
  WebSocketWriteStep,
} from '../../spec/scenario.ts';
import { admission } from '../admission.ts';
import { attempts, settleOf } from '../attempts.ts';
import { headersOf } from '../headers.ts';
import { knob, millis, type WorkloadContext } from '../plan-context.ts';
import { extractors } from '../response-checks.ts';
import { GRANTED_HOST, GRANTED_URL, govern } from '../runtime-step.ts';
import { awaitFrame, encodeJson, socketAssertion, splitUrl } from '../scripts.ts';
import { goesToText, seconds, timeoutsText, withBase } from '../stated-numbers.ts';
import { messageText, payloadOf } from '../template-uses.ts';
import { type FieldText, fieldText, literalText } from '../text.ts';

/** Opens the thread's connection unless it is open already; a lost one is opened anew through the same gate. */
export function websocketOpen(step: WebSocketOpenStep, context: WorkloadContext): JmxNode {
  context.uses.sockets = true;
  const governed = govern(step, context);
  if (governed === null) throw new Error('a socket step is always governed');
  const { target } = context.scenario;
  const saved = step.location.type === 'url' ? step.location.url : null;
  const variable = saved !== null && saved.length === 1 && saved[0]?.kind === 'saved' ? saved[0].name : null;
  knob(context, 'websocket.host', target.websocket.host, 'Host of the WebSocket endpoint.');
  const sampler = webSocketOpen(
    {
      name: step.name,
      comments: `${step.location.type === 'path' ? `${goesToText(target.websocket, withBase(target.websocket.basePath, step.location.path))}; ` : ''}${timeoutsText(target)}.`,
      tls: target.websocket.scheme === 'wss',
      ...(step.location.type === 'path'
        ? {
            server: GRANTED_HOST,
            port: knob(context, 'websocket.port', target.websocket.port, 'Port of the WebSocket endpoint.'),
            path: target.websocket.basePath + fieldText(step.location.path, { context, path: true }).text,
          }
        : { server: `${GRANTED_URL}\${lw_ws_host}`, port: '${lw_ws_port}', path: '${lw_ws_path}' }),
      connectTimeoutMs: String(millis(target.connectTimeoutSeconds)),
      readTimeoutMs: String(millis(target.responseTimeoutSeconds)),
    },
    [
      ...headersOf({ ...step, contentType: '' }, governed, context),
      ...(variable === null ? [] : [splitUrl(variable)]),
      ...admission(step, governed, context),
      ...settleOf(governed),
    ],
  );
  return ifController({ name: 'socket is closed', condition: '${lw_ws_closed}' }, [
    attempts(step.name, governed, sampler),
  ]);
}

/** A step on the open socket; skipped while there is none, so that no row without a connection appears. */
const onSocket = (sampler: JmxNode): JmxNode =>
  ifController({ name: 'socket is open', condition: '${lw_ws_open}' }, [sampler]);

export function websocketWrite(step: WebSocketWriteStep, context: WorkloadContext): JmxNode {
  const governed = govern(step, context);
  const message = messageField(step.message, context);
  return onSocket(
    webSocketSingleWrite({ name: step.name, ...connection(context), requestData: message.text }, [
      ...encoding(message),
      ...admission(step, governed, context),
      socketAssertion('write'),
      ...settleOf(governed),
    ]),
  );
}

export function websocketRead(step: WebSocketReadStep, context: WorkloadContext): JmxNode {
  return onSocket(
    webSocketSingleRead(
      {
        name: step.name,
        comments: `${seconds(step.withinSeconds)} to answer.`,
        ...connection(context),
        readTimeoutMs: String(millis(step.withinSeconds)),
        optional: step.optional,
      },
      [
        awaitFrame(millis(step.withinSeconds)),
        ...(step.contains === ''
          ? []
          : [
              textFrameFilter({
                name: 'pass over other frames',
                comparisonType: 'notContains',
                matchValue: literalText(step.contains, context),
              }),
            ]),
        ...extractors(step.save, context),
        socketAssertion('read', required(step.save)),
      ],
    ),
  );
}

export function websocketExchange(step: WebSocketExchangeStep, context: WorkloadContext): JmxNode {
  const governed = govern(step, context);
  const message = messageField(step.message, context);
  return onSocket(
    webSocketRequestResponse(
      {
        name: step.name,
        comments: `${seconds(step.withinSeconds)} to answer.`,
        ...connection(context),
        requestData: message.text,
        readTimeoutMs: String(millis(step.withinSeconds)),
      },
      [
        ...encoding(message),
        ...admission(step, governed, context),
        ...extractors(step.save, context),
        ...(step.contains === ''
          ? []
          : [
              responseAssertion({
                name: 'answer contains',
                patterns: [literalText(step.contains, context)],
                test: 'substring',
              }),
            ]),
        socketAssertion('exchange'),
        ...settleOf(governed),
      ],
    ),
  );
}

export const websocketPing = (step: WebSocketPingStep): JmxNode =>
  onSocket(
    webSocketPingPong(
      {
        name: step.name,
        comments: `${seconds(step.withinSeconds)} to answer.`,
        readTimeoutMs: String(millis(step.withinSeconds)),
      },
      [
        textFrameFilter({
          name: 'pass over text frames',
          comments: 'A frame that the server pushes would fail the ping whose answer it overtakes.',
          comparisonType: 'isPlain',
        }),
        socketAssertion('ping'),
      ],
    ),
  );

export const websocketClose = (step: WebSocketCloseStep, context: WorkloadContext): JmxNode =>
  onSocket(
    webSocketClose(
      {
        name: step.name,
        comments: `${seconds(context.scenario.target.responseTimeoutSeconds)} to answer.`,
        statusCode: String(step.status),
        readTimeoutMs: String(millis(context.scenario.target.responseTimeoutSeconds)),
      },
      [socketAssertion('close')],
    ),
  );

/** Variables that a frame must fill. */
const required = (saves: readonly SaveSource[]): readonly string[] =>
  saves.filter(({ whenMissing }) => whenMissing === 'fail').map(({ variable }) => variable);

/** The panels of these samplers keep the address of a connection they do not make. */
const connection = (context: WorkloadContext) => ({
  tls: context.scenario.target.websocket.scheme === 'wss',
  createNewConnection: false,
});

function messageField(message: Message, context: WorkloadContext): FieldText {
  const isJson = message.type === 'payload' && payloadOf(message.payload, context.scenario).isJson;
  return fieldText(messageText(message, context.scenario), { context, json: isJson });
}

const encoding = (message: FieldText): readonly JmxNode[] =>
  message.encode.length > 0 ? [encodeJson(message.encode)] : [];
