import type { ReadPlan } from '../../jmx/read.ts';
import type { JmxKind, JmxNode, JmxProp } from '../../jmx/tree.ts';
import { type PanelField, panelFields } from './panel-fields.ts';

/** A property that is to be of another kind, with the same value. */
export type KindEdit = {
  readonly element: JmxNode;
  readonly prop: JmxProp;
  readonly kind: JmxKind;
  /** Its text in the new kind. */
  readonly text: string;
};

/**
 * Properties whose kind is not the one the element's panel writes, where JMeter reads the same value from both:
 * `<stringProp name="ThreadGroup.num_threads">5</stringProp>` is an `intProp`. Blanks are left: with them JMeter reads 0.
 */
export function kindEdits({ roots }: Pick<ReadPlan, 'roots'>): readonly KindEdit[] {
  return roots.flatMap((element): readonly KindEdit[] => [
    ...editsOf(element),
    ...kindEdits({ roots: element.children }),
  ]);
}

const PLAIN: readonly JmxKind[] = ['stringProp', 'boolProp', 'intProp', 'longProp'];

function editsOf(element: JmxNode): readonly KindEdit[] {
  const fields = panelFields(element)?.fields;
  if (!fields) return [];
  return element.props.flatMap((prop): readonly KindEdit[] => {
    const field = fields.get(prop.name);
    if (!field || !('value' in prop) || !PLAIN.includes(prop.kind)) return [];
    const written = writtenFor(field, String(prop.value));
    return written === undefined || written.kind === prop.kind ? [] : [{ element, prop, ...written }];
  });
}

type Written = Pick<KindEdit, 'kind' | 'text'>;

/** How the panel writes a value; undefined where JMeter would read another value from that, or the panel has none. */
function writtenFor({ kinds, write }: PanelField, value: string): Written | undefined {
  const [kind, ...others] = kinds;
  if (kind === undefined || !PLAIN.includes(kind)) return undefined;
  if (kind === 'boolProp') return /^(?:true|false)$/i.test(value) ? { kind, text: value.toLowerCase() } : undefined;
  // A list of choices that are stored as numbers; `write` takes their names.
  if (kind === 'intProp' && others.length === 0)
    return /^\d{1,9}$/.test(value) && String(Number(value)) === value ? { kind, text: value } : undefined;
  const prop = write(value as never);
  const isSame = prop !== undefined && 'value' in prop && PLAIN.includes(prop.kind) && String(prop.value) === value;
  return isSame ? { kind: prop.kind, text: value } : undefined;
}
