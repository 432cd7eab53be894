import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import { assumedTimes } from './assumed-times.ts';
import { characters } from './characters.ts';
import { criteria } from './criteria.ts';
import { engine } from './engine.ts';
import { faults } from './faults.ts';
import { files } from './files.ts';
import { headers } from './headers.ts';
import { iterationExtent } from './iteration-extent.ts';
import { limits } from './limits.ts';
import { loadExtent } from './load-extent.ts';
import { loadPhases } from './load-phases.ts';
import { loadSettings } from './load-settings.ts';
import { loadSize } from './load-size.ts';
import { loadStages } from './load-stages.ts';
import { named } from './named.ts';
import { onceRows } from './once-rows.ts';
import { pairs } from './pairs.ts';
import { patterns } from './patterns.ts';
import { payloadBody } from './payload-body.ts';
import { payloadForm } from './payload-form.ts';
import { plainTexts } from './plain-texts.ts';
import { probe } from './probe.ts';
import { profileHints } from './profile-hints.ts';
import { references } from './references.ts';
import { retries } from './retries.ts';
import { savedInOrder } from './saved-in-order.ts';
import { shapingTimer } from './shaping-timer.ts';
import { sockets } from './sockets.ts';
import { stepNames } from './step-names.ts';
import { steps } from './steps.ts';
import { target } from './target.ts';
import { uniqueValues } from './unique-values.ts';
import { units } from './units.ts';
import { unused } from './unused.ts';
import { variableNames } from './variable-names.ts';

/** One thing a spec of the right shape can still get wrong. */
export type SpecRule = (context: SpecContext) => readonly Diagnostic[];

const rules: readonly SpecRule[] = [
  ...[target, headers, engine, profileHints],
  ...[units, pairs, limits, retries],
  ...[files, payloadForm, payloadBody],
  ...[characters, stepNames, variableNames, named, references, plainTexts, savedInOrder, unused],
  ...[loadExtent, loadPhases, loadStages, loadSize, loadSettings, shapingTimer, onceRows],
  ...[steps, iterationExtent, assumedTimes, sockets, patterns, criteria, probe],
  ...[faults, uniqueValues],
];

/** Everything the rules have against a spec. */
export const checkRules = (context: SpecContext): readonly Diagnostic[] => rules.flatMap((rule) => rule(context));
