import { type Fill, type Slot, slotText } from './slot.ts';

/** A text with slots, cut once so that filling it is one join. */
export type FilledText = { readonly slots: readonly Slot[]; readonly fill: (fill: Fill) => string };

type Piece = string | { readonly slot: Slot; readonly quoted: boolean };

/** Collects slots; `mark` gives the placeholder to write into a text, `cut` finds them again. */
export function createSlotMarks(): {
  readonly mark: (slot: Slot) => string;
  readonly cut: (text: string) => FilledText;
} {
  const slots: Slot[] = [];
  return {
    mark: (slot) => `__lw_slot_${slots.push(slot) - 1}__`,
    cut: (text) => {
      const pieces = cut(text, slots);
      const used = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.slot]));
      if (used.length === 0) return { slots: used, fill: () => text };
      return { slots: used, fill: (fill) => pieces.map((piece) => pieceText(piece, fill)).join('') };
    },
  };
}

function cut(text: string, slots: readonly Slot[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  for (const match of text.matchAll(/"__lw_slot_(\d+)__"|__lw_slot_(\d+)__/g)) {
    const slot = slots[Number(match[1] ?? match[2])];
    // A user's own text may look like a placeholder.
    if (!slot) continue;
    pieces.push(text.slice(after, match.index), { slot, quoted: match[1] !== undefined });
    after = match.index + match[0].length;
  }
  return [...pieces, text.slice(after)].filter((piece) => piece !== '');
}

/** Inside quotes a slot is a whole JSON string, except for header objects, which stand there as objects. */
function pieceText(piece: Piece, fill: Fill): string {
  if (typeof piece === 'string') return piece;
  const text = slotText(piece.slot, fill);
  if (!piece.quoted || piece.slot.kind === 'headers') return text;
  return piece.slot.kind === 'state' ? JSON.stringify(text) : `"${text}"`;
}
