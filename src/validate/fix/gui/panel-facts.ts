import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { PANEL_FACTS } from '../generated/panel-facts.ts';
import type { PartName } from './parts.ts';

/**
 * What a panel writes for what it was shown, by what stood there: `absent`, a text (`=groovy`, of other kinds
 * `boolProp=true`), a kind, or the form of a text (see `formOf`). Outputs: `-` nothing, `?` not known (or the panel
 * fails), otherwise a kind and what becomes of the text (`stringProp =`, `intProp !0`, see `outputOf`).
 */
export type Behaviour = Readonly<Record<string, string>>;

export type PanelFacts = {
  /** It starts from nothing: what it does not write is gone. Otherwise the element keeps what the panel does not know. */
  readonly clears: boolean;
  /** Plain properties in the order in which it writes them, with the number of their behaviour. */
  readonly fields: readonly (readonly [name: string, behaviour: number])[];
  /** Fields that it takes away and writes anew, so that they move to the end. */
  readonly moved?: readonly string[];
  /** Lists and elements inside, with what it writes where there is none (`-` nothing; `?` it fails). */
  readonly parts?: Readonly<Record<string, { readonly part: PartName; readonly absent: CanonicalNode | '-' | '?' }>>;
};

export type AllPanelFacts = {
  readonly behaviours: readonly Behaviour[];
  /** By tag and panel, both as they are saved: `ThreadGroup ThreadGroupGui`. */
  readonly panels: Readonly<Record<string, PanelFacts>>;
  /** Panels that such facts do not describe, with the reason. */
  readonly unknown: Readonly<Record<string, string>>;
};

const facts = PANEL_FACTS as AllPanelFacts;

/** Facts about the panel of an element; undefined where the panel is not known or no such facts describe it. */
export function panelFactsOf(tag: string, guiclass: string): PanelFacts | undefined {
  const key = `${tag} ${guiclass}`;
  return Object.hasOwn(facts.panels, key) ? facts.panels[key] : undefined;
}

export const behaviourOf = (index: number): Behaviour => facts.behaviours[index] ?? {};
