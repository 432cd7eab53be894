import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { preScript, scripted } from './example-scripts.ts';
import { isConcurrent, loadSamplers, threadsOf } from './how-often.ts';
import { literalText, type Member, membersOn } from './script-members.ts';
import type { Token } from './script-tokens.ts';
import { isReadable, type Script, scriptsOf } from './scripts.ts';

/** Signs that the script knows about other threads. */
const GUARD = /synchronized|Atomic|Lock|compute|merge|Concurrent|Semaphore/;

export const sharedState = defineRule({
  id: 'J08',
  name: 'script-shares-state',
  title: 'Threads read, change and write back the same property',
  affectsLoad: true,
  severity: LIKELY,
  why: 'props is one map for all threads of the engine. Two threads that read a number, add one and write it back lose one of the two: counters run behind, and ids that have to be unique are given out twice. Variables (vars) belong to one thread and do not have this problem.',
  computes: 'the threads that do so at the same time',
  example: {
    before: scripted(
      preScript('props.put("next", props.get("next") + 1)\nvars.put("id", String.valueOf(props.get("next")))'),
    ),
    after: scripted(
      preScript(
        'vars.put("id", "" + props.computeIfAbsent("next") { new java.util.concurrent.atomic.AtomicLong() }.incrementAndGet())',
      ),
    ),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (!isReadable(script) || !/props\s*\.\s*(put|setProperty)/.test(script.text) || GUARD.test(script.text))
        continue;
      if (loadSamplers(script.samplers).length === 0 || !isConcurrent(plan, script)) continue;
      const written = script.members(membersOn('props')).find((member) => writesBack(script, member));
      if (written === undefined) continue;
      const name = literalText(written.args?.[0]);
      const threads = threadsOf(script);
      const who = threads === undefined ? 'Threads' : count(threads, 'thread');
      yield {
        element: script.element,
        property: script.property,
        offset: written.offset,
        message: `${who} read the property ${JSON.stringify(name)}, change it and write it back without a lock; what another wrote in between is lost`,
        hint: 'keep an AtomicLong in the property (props.computeIfAbsent) and use incrementAndGet(), or use a Counter or ${__counter(FALSE)}',
        ...(threads !== undefined && { numbers: { threads } }),
      };
    }
  },
});

const isRead = ({ name, receiver }: Member): boolean =>
  receiver === 'props' && (name === 'get' || name === 'getProperty' || name === 'getOrDefault');

/** `props.put("n", ... + 1)` where the script has read "n" before, or does so in the call. */
function writesBack({ members, tokens }: Script, member: Member): boolean {
  const { name, receiver, args, end, index } = member;
  if (receiver !== 'props' || (name !== 'put' && name !== 'setProperty') || args?.length !== 2) return false;
  const key = literalText(args[0]);
  const reading = members(membersOn('props')).find(
    (other) => isRead(other) && literalText(other.args?.[0]) === key && other.index < end,
  );
  if (key === undefined || reading === undefined) return false;
  const all = tokens();
  const value = args[1] ?? [];
  const isInCall = reading.index > index;
  const kept = isInCall ? undefined : assignedAt(all, reading.index);
  if (isInCall || (kept !== undefined && value.some(({ text }) => text === kept))) {
    if (hasStep(value)) return true;
  }
  return kept !== undefined && hasStep(all.slice(reading.index, end), kept);
}

/** The variable to which a statement assigns what it reads at an index. */
function assignedAt(tokens: readonly Token[], index: number): string | undefined {
  for (let at = index; at > 0; at--) {
    const { kind, text, startsLine } = tokens[at] as Token;
    if (kind === 'sign' && text === '=') return tokens[at - 1]?.text;
    if (startsLine || (kind === 'sign' && [';', '{', '}'].includes(text))) return undefined;
  }
  return undefined;
}

/** Whether something is counted up or down; with a name, that one. */
const hasStep = (tokens: readonly Token[], name?: string): boolean =>
  tokens.some(({ kind, text }, at) => {
    if (kind !== 'sign' || !isStep(text, tokens[at + 1])) return false;
    return name === undefined || tokens[at - 1]?.text === name || (text === '++' && tokens[at + 1]?.text === name);
  });

const isStep = (sign: string, next: Token | undefined): boolean =>
  sign === '++' || sign === '--' || sign === '+=' || sign === '-=' || (/^[+-]$/.test(sign) && next?.kind === 'number');
