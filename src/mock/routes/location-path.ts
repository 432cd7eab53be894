import type { Endpoint, Location, Template } from '../../spec/scenario.ts';
import { handedOutPrefix } from '../responses/slot.ts';
import { withoutQuery } from './path-pattern.ts';

/**
 * The path under which a step's requests arrive at the stand-in. A saved URL was handed out by the stand-in, a literal
 * one counts by its path. Undefined for URLs from elsewhere (data, environment): nobody knows where they lead.
 */
export function locationPath(location: Location, base: Endpoint): Template | undefined {
  if (location.type === 'path') return withoutQuery(startingWith(base.basePath, location.path));
  const [start, ...rest] = location.url;
  if (!start) return undefined;
  if (start.kind === 'saved')
    return withoutQuery(startingWith(`${handedOutPrefix}${encodeURIComponent(start.name)}/`, location.url));
  const origin = start.kind === 'literal' ? /^[a-z]+:\/\/[^/?#]+/i.exec(start.text) : null;
  if (start.kind !== 'literal' || !origin) return undefined;
  return withoutQuery(startingWith(start.text.slice(origin[0].length) || (rest.length > 0 ? '' : '/'), rest));
}

function startingWith(text: string, template: Template): Template {
  const [first, ...rest] = template;
  if (first?.kind === 'literal') return [{ kind: 'literal', text: text + first.text }, ...rest];
  return text === '' ? template : [{ kind: 'literal', text }, ...template];
}
