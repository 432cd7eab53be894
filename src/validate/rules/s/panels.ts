import { PANELS } from './generated/panels.ts';

const known = new Map(
  PANELS.split(' ').map((entry): [string, readonly string[]] => {
    const [type = '', panels = ''] = entry.split(':');
    return [type, panels.split(',')];
  }),
);

/** Panels by which the GUI of JMeter 5.6.3 edits an element, the usual one first; elements of JMeter itself only. */
export const panelsOf = (type: string): readonly string[] => known.get(type) ?? [];
