import type { Body, Headers, Location, Message, Scenario, Step, Template } from '../spec/scenario.ts';

/** Every template a step sends, so that the values in it can be made before it is sent. */
export function templatesOf(step: Step, scenario: Scenario): readonly Template[] {
  switch (step.type) {
    case 'http':
      return [
        locationText(step.location),
        ...step.query.map(({ value }) => value),
        ...headerTexts(step.headers),
        ...headerTexts(scenario.target.headers),
        ...bodyTexts(step.body, scenario),
      ];
    case 'poll':
    case 'websocket-open':
      return [locationText(step.location), ...headerTexts(step.headers), ...headerTexts(scenario.target.headers)];
    case 'websocket-write':
    case 'websocket-exchange':
      return [messageText(step.message, scenario)];
    default:
      return [];
  }
}

export const messageText = (message: Message, scenario: Scenario): Template =>
  message.type === 'text' ? message.text : payloadOf(message.payload, scenario).text;

export function payloadOf(name: string, scenario: Scenario) {
  const payload = scenario.payloads.find((candidate) => candidate.name === name);
  if (payload === undefined) throw new Error(`no payload ${name} in the scenario`);
  return payload;
}

const locationText = (location: Location): Template => (location.type === 'path' ? location.path : location.url);
const headerTexts = (headers: Headers): readonly Template[] => headers.map(({ value }) => value);

function bodyTexts(body: Body, scenario: Scenario): readonly Template[] {
  switch (body.type) {
    case 'payload':
      return [payloadOf(body.payload, scenario).text];
    case 'form':
      return body.fields.map(({ value }) => value);
    case 'multipart':
      return body.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
    case 'text':
      return [body.text];
    default:
      return [];
  }
}
