import type { Save, SaveSource as SaveSpec } from '../generated/capacity-spec.ts';
import type { SaveSource } from '../scenario.ts';

export const resolveSave = (spec: Save = {}): readonly SaveSource[] =>
  Object.entries(spec).map(([variable, source]) => resolveSource(variable, source));

function resolveSource(variable: string, source: SaveSpec): SaveSource {
  const whenMissing = source.whenMissing ?? 'fail';
  switch (source.type) {
    case 'json':
      return { variable, type: source.type, path: source.path, whenMissing };
    case 'header':
      return { variable, type: source.type, name: source.name, whenMissing };
    case 'regex':
      return { variable, type: source.type, pattern: source.pattern, whenMissing };
  }
}
