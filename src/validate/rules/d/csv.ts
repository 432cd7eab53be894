import { ancestorsOf, hasRole, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { FileFacts, PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { knownText, switchOf } from '../l/evaluated.ts';
import { isPlainGroup, mainGroups } from '../l/groups.ts';
import { runningOf } from '../running-of.ts';

/** A CSV Data Set with what is known of its file. */
export type Csv = {
  readonly element: PlanElement;
  readonly file: string | undefined;
  readonly delimiter: string;
  /** As written; empty when the first line of the file names them. */
  readonly names: readonly string[];
  readonly ignoresFirstLine: boolean;
  readonly recycles: boolean | undefined;
  readonly stopsThread: boolean | undefined;
  readonly isQuoted: boolean;
  readonly facts: Extract<FileFacts, { found: true }> | undefined;
  /** Groups whose threads read it. */
  readonly groups: readonly ThreadGroupModel[];
};

export const csvDataSets = (plan: PlanModel): readonly Csv[] =>
  runningOf(plan, 'CSVDataSet').map((element) => csvOf(plan, element));

function csvOf(plan: PlanModel, element: PlanElement): Csv {
  const file = knownText(plan, element, 'filename')?.trim() || undefined;
  const facts = file === undefined ? undefined : plan.surroundings.file?.(file);
  const names = textOf(element, 'variableNames') ?? '';
  const delimiter = knownText(plan, element, 'delimiter') || ',';
  return {
    element,
    file,
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    names: names.trim() === '' ? [] : names.split(',').map((name) => name.trim()),
    ignoresFirstLine: switchOf(plan, element, 'ignoreFirstLine') ?? false,
    recycles: switchOf(plan, element, 'recycle', true),
    stopsThread: switchOf(plan, element, 'stopThread'),
    isQuoted: switchOf(plan, element, 'quotedData') ?? false,
    facts: facts?.found ? facts : undefined,
    groups: mainGroups(plan).filter((group) => reads(group, element)),
  };
}

const reads = ({ element, samplers }: ThreadGroupModel, csv: PlanElement): boolean =>
  ancestorsOf(csv).includes(element) || samplers.some(({ configs }) => configs.includes(csv));

/** Lines of the file with data in them; undefined when the file is not known to its end. */
export function dataRows({ facts, names, ignoresFirstLine }: Csv): number | undefined {
  if (facts === undefined || new TextEncoder().encode(facts.start).length < facts.bytes) return undefined;
  const lines = facts.start.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return Math.max(0, lines.length - (names.length === 0 || ignoresFirstLine ? 1 : 0));
}

/**
 * Lines that the threads will read: one for each iteration of each thread. Undefined when the iterations are not
 * known, or the set stands in a controller that turns by itself.
 */
export function linesWanted({ element, groups }: Csv): number | undefined {
  const [nearest] = ancestorsOf(element).filter((ancestor) => hasRole(ancestor, 'Controller'));
  if (nearest !== undefined && !hasRole(nearest, 'ThreadGroup')) return undefined;
  let lines = 0;
  for (const group of groups) {
    if (!isPlainGroup(group) || group.threads === undefined || group.loops === undefined) return undefined;
    lines += group.threads * group.loops;
  }
  return groups.length === 0 ? undefined : lines;
}

/** Cells of a line; in quoted data a delimiter inside quotes is none. */
export function cellsOf({ delimiter, isQuoted }: Csv, line: string): readonly string[] {
  if (!isQuoted) return line.split(delimiter);
  const cells = [''];
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') inQuotes = !inQuotes;
    if (!inQuotes && line.startsWith(delimiter, at)) cells.push('');
    else cells[cells.length - 1] += line[at] ?? '';
  }
  return cells.map((cell) => cell.replace(/^"(.*)"$/, '$1'));
}
