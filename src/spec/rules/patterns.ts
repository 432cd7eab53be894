import { finding } from '../../diagnostics/catalogue.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';

/**
 * Regular expressions that save something have a group, and their brackets close. They are Java's, so nothing more is
 * said about them here.
 */
export const patterns: SpecRule = ({ steps }) =>
  steps.flatMap(({ step, pointer }) =>
    Object.entries(('save' in step && step.save) || {}).flatMap(([name, source]) => {
      const why = source.type === 'regex' ? whyUseless(source.pattern) : undefined;
      const at = join(pointer, 'save', name, 'pattern');
      return why !== undefined && source.type === 'regex'
        ? [finding('SPEC190', at, { pattern: source.pattern, why })]
        : [];
    }),
  );

function whyUseless(pattern: string): string | undefined {
  const bare = pattern.replace(/\\./gs, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  const open = bare.match(/\(/g)?.length ?? 0;
  const closed = bare.match(/\)/g)?.length ?? 0;
  if (open !== closed) return 'its round brackets do not match';
  return /\((?!\?)|\(\?<[A-Za-z]/.test(bare) ? undefined : 'it has no group';
}
