import type { SavedUses } from './saved-uses.ts';

/** Path below which the URLs lie that the stand-in hands out: `<prefix><variable>/<serial>`. */
export const handedOutPrefix = '/__loadwright__/to/';
/** Header that a handed-out header object asks for; presigned uploads are like that. */
export const uploadTokenHeader = 'x-upload-token';
const uploadTokenPrefix = 'upload-';

/** A place in a response that is filled anew for every request. */
export type Slot =
  | { readonly kind: 'id'; readonly variable: string; readonly form: 'name' | 'number' | 'uuid' }
  | { readonly kind: 'url'; readonly variable: string; readonly base: 'http' | 'websocket' }
  | { readonly kind: 'headers' }
  | { readonly kind: 'state' };

/** What slots are filled from. */
export type Fill = {
  /** Number of the response, never used twice: everything handed out in it carries it. */
  readonly serial: number;
  readonly bases: Bases;
  /** State of the job asked for; '' elsewhere. */
  readonly state: string;
};
/** Origins of the stand-in's own URLs, without trailing slash. */
export type Bases = { readonly http: string; readonly websocket: string };

export function slotOf(variable: string, uses: SavedUses): Slot {
  const base = uses.urls.get(variable);
  if (base) return { kind: 'url', variable, base };
  return uses.headers.has(variable) ? { kind: 'headers' } : { kind: 'id', variable, form: 'name' };
}

export function slotText(slot: Slot, { serial, bases, state }: Fill): string {
  switch (slot.kind) {
    case 'id':
      return idText(slot, serial);
    case 'url':
      return `${bases[slot.base]}${handedOutPrefix}${encodeURIComponent(slot.variable)}/${serial}`;
    case 'headers':
      return `{"${uploadTokenHeader}":"${uploadTokenPrefix}${serial}"}`;
    case 'state':
      return state;
  }
}

/** The text by which a poll will ask for the job that a slot named: what its reference stands for in the path. */
export function jobKey(slot: Slot, serial: number): string {
  return slot.kind === 'id' ? idText(slot, serial) : String(serial);
}

/** Whether a token was handed out by one of the responses so far. */
export function isUploadToken(text: string, lastSerial: number): boolean {
  const serial = text.startsWith(uploadTokenPrefix) ? Number(text.slice(uploadTokenPrefix.length)) : Number.NaN;
  return Number.isInteger(serial) && serial > 0 && serial <= lastSerial;
}

function idText({ variable, form }: Extract<Slot, { kind: 'id' }>, serial: number): string {
  if (form === 'number') return String(serial);
  if (form === 'uuid') return `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`;
  return `${variable}-${String(serial).padStart(6, '0')}`;
}
