import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import { formOf, outputFor, scalarText, textChanges } from '../../src/validate/fix/gui/field-output.ts';
import type { Behaviour } from '../../src/validate/fix/gui/panel-facts.ts';
import { byKey } from './by-key.ts';
import type { Shown } from './probe-values.ts';

/** What came of one text; `failed` where the panel does. */
export type Sample = Shown & { readonly written: CanonicalNode | undefined | 'failed' };

/** Outputs that explain what was written for a text, the plainest first. */
function explanations({ text, written }: Pick<Sample, 'text' | 'written'>): readonly string[] {
  if (written === undefined) return ['-'];
  const after = written === 'failed' ? undefined : scalarText(written);
  if (written === 'failed' || after === undefined) return ['?'];
  const changes = Object.entries(textChanges).filter(([, change]) => change(text) === after);
  return [...changes.map(([name]) => `${written.name} ${name}`), `${written.name} !${after}`];
}

/** The output that explains all samples. */
function common(samples: readonly Pick<Sample, 'text' | 'written'>[]): string {
  const [first, ...others] = samples.map(explanations);
  // A constant that only one text speaks for would be a guess.
  const found = first?.find((one) => others.every((other) => other.includes(one)));
  return found ?? '?';
}

const FORMS = ['', 'x', ' x', 'a\nb', '${v}', 'true', 'TRUE', '1', '3000000000', '1.5', '007'].map(formOf);

/** What a field does, from what it did for these texts and for an element without it. */
export function inferBehaviour(samples: readonly Sample[], absent: CanonicalNode | undefined): Behaviour {
  const behaviour: Record<string, string> = {};
  const [without] = explanations({ text: '', written: absent }).slice(-1);
  if (without !== undefined && without !== '-') behaviour['absent'] = without;
  const texts = samples.filter(({ kind }) => kind === 'stringProp');
  const forms = byKey(
    texts.filter(({ isSpecial }) => !isSpecial),
    ({ text }) => formOf(text),
  );
  for (const form of FORMS) behaviour[form] = common(forms.get(form) ?? []);
  // A text that becomes another one: a list of choices, whose words may not all be known.
  if (behaviour['#text']?.startsWith('stringProp !')) behaviour['#text'] = '?';
  const isExplained = (sample: Sample): boolean =>
    explanations(sample).includes(outputFor(behaviour, sample.kind, sample.text));
  for (const sample of texts) {
    if (!isExplained(sample)) behaviour[`=${sample.text}`] = common([sample]);
  }
  const keepsWord = Object.entries(behaviour).some(
    ([key, output]) => key.startsWith('=') && formOf(key.slice(1)) === '#text' && output === 'stringProp =',
  );
  if (behaviour['#text'] === '-' && keepsWord) behaviour['#text'] = '?';
  for (const [kind, ofKind] of byKey(
    samples.filter(({ kind }) => kind !== 'stringProp'),
    ({ kind }) => kind,
  )) {
    if (ofKind.every(isExplained)) continue;
    behaviour[kind] = common(ofKind);
    for (const sample of ofKind) if (!isExplained(sample)) behaviour[`${kind}=${sample.text}`] = common([sample]);
  }
  return shortened(behaviour);
}

/** What most forms have in common is said once. */
function shortened(behaviour: Readonly<Record<string, string>>): Behaviour {
  const known = Object.entries(behaviour).filter(([key, output]) => key.startsWith('#') && output !== '?');
  const [most] = [...byKey(known, ([, output]) => output)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (most === undefined) return behaviour;
  const others = Object.entries(behaviour).filter(([key, output]) => !key.startsWith('#') || output !== most);
  return { ...Object.fromEntries(others), '*': most };
}
