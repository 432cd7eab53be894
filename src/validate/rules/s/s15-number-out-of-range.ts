import { inDigits } from '../../../diagnostics/in-digits.ts';
import { textOf } from '../../model/plan-element.ts';
import { request } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';

type Range = {
  readonly types: readonly string[];
  readonly property: string;
  readonly what: string;
  readonly least: number;
  readonly most: number;
  readonly effect: string;
};

const webSocket = (...kinds: readonly string[]): readonly string[] =>
  kinds.map((kind) => `eu.luminis.jmeter.wssampler.${kind}WebSocketSampler`);
const connecting = webSocket('Open', 'RequestResponse', 'SingleRead', 'SingleWrite');
const reading = [
  ...webSocket('Open', 'RequestResponse', 'SingleRead', 'Close'),
  'eu.luminis.jmeter.wssampler.PingPongSampler',
];
const failing = 'every sample fails before anything is sent';

const RANGES: readonly Range[] = [
  {
    types: ['HTTPSamplerProxy', 'ConfigTestElement'],
    property: 'HTTPSampler.port',
    what: 'port',
    least: 0,
    most: 65_535,
    effect: failing,
  },
  { types: connecting, property: 'port', what: 'port', least: 1, most: 65_535, effect: failing },
  { types: connecting, property: 'connectTimeout', what: 'connect timeout', least: 1, most: 999_999, effect: failing },
  { types: reading, property: 'readTimeout', what: 'read timeout', least: 0, most: 9_999_999, effect: failing },
];

/** A port or time that no sampler takes. */
export const numberOutOfRange = defineRule({
  id: 'S15',
  name: 'number-out-of-range',
  title: 'A port or timeout is outside what the sampler takes',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'Ports end at 65535, and the WebSocket samplers check their timeouts (in milliseconds) before each sample. Neither is checked when the plan is loaded: every sample fails instead.',
  computes: '',
  example: {
    before: request('/a', { 'HTTPSampler.port': '80443' }),
    after: request('/a', { 'HTTPSampler.port': '8443' }),
  },
  *check(plan) {
    for (const { types, property, what, least, most, effect } of RANGES) {
      for (const element of runningOf(plan, ...types)) {
        const text = plan.variables.evaluate(textOf(element, property) ?? '');
        if (text === undefined || !/^-?\d+$/.test(text)) continue;
        const value = Number(text);
        // JMeter takes a negative port for "the default one".
        if (value <= most && (value >= least || property === 'HTTPSampler.port')) continue;
        yield {
          element,
          property,
          message: `${what} ${text} is outside ${least} to ${inDigits(most)}: ${effect}`,
          hint: `write a number from ${least} to ${inDigits(most)}${property.endsWith('imeout') ? ' (milliseconds)' : ''}`,
          numbers: { value, least, most },
        };
      }
    }
  },
});
