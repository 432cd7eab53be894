import { readFlags, sampleRegex } from './regex-sample.ts';
import { type Bases, type Slot, slotText } from './slot.ts';

/** Origins of sample URLs, while nothing listens yet. */
export const sampleBases: Bases = { http: 'http://127.0.0.1:49152', websocket: 'ws://127.0.0.1:49152' };
const sampleFill = { serial: 1, bases: sampleBases, state: '' };

/**
 * A text that a regular expression finds, with the slot as its first group where the group takes such a value;
 * ids come as a name, a number or a UUID, whichever the group accepts. Undefined when no such text can be made.
 */
export function textForRegex(pattern: string, slot: Slot, mark: (slot: Slot) => string): string | undefined {
  const sample = sampleRegex(pattern);
  if (!sample) return undefined;
  const { text, group } = sample;
  if (!group) return text;
  const around = (value: string): string => text.slice(0, group.start) + value + text.slice(group.end);
  const finder = compileFinder(pattern);
  for (const candidate of formsOf(slot)) {
    const value = slotText(candidate, sampleFill);
    if (finder?.exec(around(value))?.[1] === value) return around(mark(candidate));
  }
  // A fixed value does where any value does, but a URL or a header object is used later.
  return slot.kind === 'id' ? text : undefined;
}

/** A spec's pattern for JavaScript; undefined when it is none there. */
export function compileFinder(pattern: string): RegExp | undefined {
  const { source, flags } = readFlags(pattern);
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function formsOf(slot: Slot): readonly Slot[] {
  return slot.kind === 'id' ? (['name', 'number', 'uuid'] as const).map((form) => ({ ...slot, form })) : [slot];
}
