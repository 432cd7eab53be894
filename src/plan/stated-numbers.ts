import { number } from '../capacity/size-workload.ts';
import type { UserBlock } from '../capacity/user-schedule.ts';
import type { RateSpan, Target, Template } from '../spec/scenario.ts';
import { wholeSeconds } from './scaled.ts';

/**
 * Sentences that say in a comment what the fields beside it come to, at time scale 1 and with no property set. A field
 * is often an expression that nobody can read at a glance; and `validate` holds the two against each other, so that
 * a number that is changed in one place only is found.
 */
export const seconds = (value: number): string => `${Number(value.toFixed(3))} s`;

/** More stretches or rows than this are read by nobody. */
const MOST = 12;

const shortened = (parts: readonly string[], between: string): string =>
  parts.slice(0, MOST).join(between) + (parts.length > MOST ? `${between}…` : '');

/** `10/s to 50/s in 20 s, 50/s for 40 s`. */
export const profileText = (profile: readonly RateSpan[]): string =>
  shortened(
    profile.map(({ fromPerSecond: from, toPerSecond: to, seconds: length }) =>
      from === to
        ? `${number(from)}/s for ${number(length)} s`
        : `${number(from)}/s to ${number(to)}/s in ${number(length)} s`,
    ),
    ', ',
  );

/** `50 threads after 0 s: 11 s up, 180 s hold, 0 s down; …`. */
export const blocksText = (blocks: readonly UserBlock[]): string =>
  shortened(
    blocks.map(
      (block) =>
        `${block.users} threads after ${seconds(wholeSeconds(block.delaySeconds, -0.999))}: ` +
        `${seconds(wholeSeconds(block.startupSeconds))} up, ${seconds(wholeSeconds(block.holdSeconds))} hold, ` +
        `${seconds(wholeSeconds(block.shutdownSeconds))} down`,
    ),
    '; ',
  );

type Times = {
  readonly startSeconds?: number;
  readonly rampSeconds?: number;
  /** Length by the scheduler; null without one. */
  readonly lengthSeconds?: number | null;
  /** The length is only a bound: the work ends before. */
  readonly atMost?: boolean;
  readonly iterations?: number | null;
};

/** `Starts after 600 s. Ramps up for 20 s. Lasts 180 s. 3 iterations each.`; nothing for what is not set. */
export const timesText = ({ startSeconds = 0, rampSeconds = 0, lengthSeconds, atMost, iterations }: Times): string =>
  [
    startSeconds > 0 && `Starts after ${seconds(wholeSeconds(startSeconds, -0.999))}.`,
    rampSeconds > 0 && `Ramps up for ${seconds(wholeSeconds(rampSeconds, -0.999))}.`,
    typeof lengthSeconds === 'number' && `Lasts ${seconds(lengthSeconds)}${atMost ? ' at most' : ''}.`,
    typeof iterations === 'number' && `${iterations} ${iterations === 1 ? 'iteration' : 'iterations'} each.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

/** `5 s to connect, 30 s to answer`. */
export const timeoutsText = (target: Target): string =>
  `${seconds(target.connectTimeoutSeconds)} to connect, ${seconds(target.responseTimeoutSeconds)} to answer`;

type Origin = { readonly scheme: string; readonly host: string; readonly port: number };

/** `Goes to https://api.example.com:443/orders`; without the path where it is put together at run time. */
export function goesToText({ scheme, host, port }: Origin, path: Template = []): string {
  const literal = path.every((part) => part.kind === 'literal');
  const text = literal ? path.map((part) => (part.kind === 'literal' ? part.text : '')).join('') : '';
  return `Goes to ${scheme}://${host}:${port}${/^\/[\w./-]*$/.test(text) ? text : ''}`;
}

/** A path behind the base path of its target. */
export const withBase = (base: string, path: Template): Template => [{ kind: 'literal', text: base }, ...path];

/** `Goes to …; 5 s to connect, 30 s to answer, so that no thread hangs on a silent target.` */
export const httpTargetText = (target: Target, path: Template = []): string =>
  `${goesToText(target.api, path)}; ${timeoutsText(target)}, so that no thread hangs on a silent target.`;
