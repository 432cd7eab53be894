import type { Context, Scope } from './context.ts';
import { valueName } from './values.ts';

/** A `${reference}` that is defined where the scope stands. */
export function reference(context: Context, scope: Scope): string {
  const { draw } = context;
  const makers: (() => string)[] = [
    () => `\${values.${valueName(context)}}`,
    () => `\${now.${draw.pick(['iso', 'epoch-ms'])}}`,
    () => `\${env.${draw.pick(['STAGE', 'BUILD_NUMBER'])}}`,
    () => `\${property.${draw.pick(['tenant', 'test.tenant-id'])}}`,
  ];
  const { data, saved } = scope;
  if (data !== null) makers.push(() => `\${${data.name}.${draw.pick(data.columns)}}`);
  if (saved.length > 0) makers.push(() => `\${${draw.pick(saved)}}`);
  if (context.plainPayloads.length > 0) makers.push(() => `\${payload.${draw.pick(context.plainPayloads)}.bytes}`);
  makers.push(() => `\${parameters.${parameter(context)}}`);
  return draw.pick(makers)();
}

/** Name of a parameter with some text in it. */
function parameter(context: Context): string {
  const name = context.draw.pick(['tenant', 'build-label']);
  context.parameters[name] = name === 'tenant' ? 'acme' : "v1.2 'rc' <1>";
  return name;
}

/** Text with references among what `text` gives. */
export function withReferences(context: Context, scope: Scope, text: () => string): string {
  const { draw } = context;
  if (draw.chance(0.3)) return text();
  const parts = Array.from({ length: draw.int(1, 2) }, () => `${text()}${reference(context, scope)}`);
  return `${parts.join(' ')}${draw.chance(0.5) ? text() : ''}`;
}

/** A path below the target; the segments come from references and from characters that a path may have as they are. */
export function path(context: Context, scope: Scope): string {
  const { draw } = context;
  const segments = Array.from({ length: draw.int(1, 3) }, () =>
    draw.chance(0.35)
      ? reference(context, scope)
      : draw.pick(['items', 'v2', "it's", 'a%20b', '~user', 'a,b;c=d', '$${x}']),
  );
  return `/${segments.join('/')}${draw.chance(0.15) ? '?flag=1&q=%22' : ''}`;
}
