import { memoByText } from '../memo-by-text.ts';
import { literalValue, nameExpression } from './name-expression.ts';
import { withoutComments } from './without-comments.ts';

/** What a script does to the variables of its thread (`vars`), or to the properties of JMeter (`props`). */
export type ScriptNames = {
  readonly stored: readonly { readonly name: string; readonly value: string | undefined }[];
  /** Literal beginnings of stored names whose rest is computed. */
  readonly storedPrefixes: readonly string[];
  readonly read: readonly string[];
  /** It may store names that cannot be seen. */
  readonly hiddenStores: boolean;
  readonly hiddenReads: boolean;
};

type Growing = {
  readonly stored: ScriptNames['stored'][number][];
  readonly storedPrefixes: string[];
  readonly read: string[];
  hiddenStores: boolean;
  hiddenReads: boolean;
};

const variables = /(?<![\w$.'"])vars\b|\bgetVariables\s*\(\s*\)|\b(?:ctx|[cC]ontext(?:\(\))?)\s*\??\.\s*variables\b/g;
const properties =
  /(?<![\w$.'"])props\b|\b(?:JMeterUtils|System)\b(?=\s*\.\s*[sg]etProp)|\bgetJMeterProperties\s*\(\s*\)/g;
/** Other code that the script runs, or that gets hold of the variables. */
const otherCode = /(?<![.\w])(?:evaluate|source|load)\s*\(|\bGroovyShell\b|\bparseClass\b|[(,]\s*ctx\s*[,)]/;

/** How far behind `vars` the end of a name is looked for, characters. */
const reach = 400;

const storing = /^(?:put|putObject|setProperty)$/;
const reading = /^(?:get|getObject|getAt|getProperty|getPropDefault|containsKey)$/;
/** Touches no name, or only takes one away. */
const harmless = /^(?:remove|getThreadName|(?:get|inc)Iteration|isSameUserOnNextIteration|hashCode|isEmpty|size)$/;

/** Variables that a script stores and reads. */
export const variablesOfScript = memoByText((script): ScriptNames => namesIn(script, variables));

/** Properties of JMeter that a script sets and reads. */
export const propertiesOfScript = memoByText((script): ScriptNames => namesIn(script, properties));

const nothing: ScriptNames = { stored: [], storedPrefixes: [], read: [], hiddenStores: false, hiddenReads: false };

function namesIn(script: string, receiver: RegExp): ScriptNames {
  if (!/vars|ariables|prop|Prop|ctx|evaluate|source|load|Shell|parseClass/.test(script)) return nothing;
  const code = withoutComments(script);
  const found: Growing = { stored: [], storedPrefixes: [], read: [], hiddenStores: false, hiddenReads: false };
  if (otherCode.test(code)) found.hiddenStores = found.hiddenReads = true;
  for (const { 0: word, index } of code.matchAll(receiver)) {
    const end = index + word.length;
    const behind = code.slice(end, end + reach);
    const method = /^\s*\??\.\s*(\w+)(?:\s*\(\s*|\s+(?=["']))/.exec(behind);
    const field = /^\s*\??\.\s*(\w+)/.exec(behind);
    const brackets = /^\s*\[\s*/.exec(behind);
    if (method) call(method[1] ?? '', behind.slice(method[0].length), found);
    else if (field) access(field[1] ?? '', behind.slice(field[0].length), found);
    else if (brackets) subscript(behind.slice(brackets[0].length), found);
    else if (/[(,=]\s*$/.test(code.slice(Math.max(0, index - 40), index)) && !/^\s*[!=]=/.test(behind)) {
      found.hiddenStores = found.hiddenReads = true;
    }
  }
  return found;
}

function call(method: string, args: string, found: Growing): void {
  if (storing.test(method)) store(args, literalValue(args), found);
  else if (reading.test(method)) read(args, found);
  else if (!harmless.test(method)) {
    found.hiddenReads = true;
    if (!/^(?:getIterator|entrySet|each|any|every|find|collect|keySet|iterator)/.test(method))
      found.hiddenStores = true;
  }
}

function access(name: string, behind: string, found: Growing): void {
  if (/^\s*=(?!=)/.test(behind)) found.stored.push({ name, value: undefined });
  else if (name === 'entrySet') found.hiddenReads = true;
  else found.read.push(name);
}

function subscript(behind: string, found: Growing): void {
  const stored = /^(?:[^\][]|\[[^\]]*\])*\]\s*=(?![=~])/.test(behind);
  if (stored) store(behind, undefined, found);
  else read(behind, found);
}

function store(expression: string, value: string | undefined, found: Growing): void {
  const name = nameExpression(expression);
  if (!name) found.hiddenStores = true;
  else if ('name' in name) found.stored.push({ name: name.name, value });
  else found.storedPrefixes.push(name.prefix);
}

function read(expression: string, found: Growing): void {
  const name = nameExpression(expression);
  if (name && 'name' in name) found.read.push(name.name);
  else found.hiddenReads = true;
}
