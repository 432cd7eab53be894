import type { Level } from './chart.ts';

/** Labels closer than this would cover each other. In pixels, as all lengths here. */
const LABEL_HEIGHT = 15;
/** A label's middle stands at least so far above the axis of time, whose last number would be below it. */
const LEAST_ABOVE = 2;

/** A level with how far its label stands below its line. */
export type LabelledLevel = Level & { readonly shift: number };

/**
 * Labels of at most two levels, the higher one first, in a plot from 0 to `top`: each beside its line, unless they would
 * cover each other or what stands below the plot.
 */
export function labelLevels(levels: readonly Level[], top: number, height: number): readonly LabelledLevel[] {
  const lines = levels.map(({ value }) => height * (1 - value / top));
  const [upper, lower] = lines;
  const apart = upper === undefined || lower === undefined ? LABEL_HEIGHT : lower - upper;
  const missing = Math.max(0, LABEL_HEIGHT - apart) / 2;
  const places = lines.map((line, index) => line + (index === 0 ? -missing : missing));
  const lowest = Math.max(0, ...places);
  const tooLow = Math.max(0, lowest - (height - LEAST_ABOVE));
  return levels.map((level, index) => {
    const place = places[index] ?? 0;
    // The lower label goes up, and the other one only as far as it has to make room.
    const room = index === levels.length - 1 ? tooLow : Math.max(0, place - (lowest - tooLow - LABEL_HEIGHT));
    return { ...level, shift: place - room - (lines[index] ?? 0) };
  });
}
