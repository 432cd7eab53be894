import { literalNumber, type Member, named } from './script-members.ts';
import { isReadable, type Script } from './scripts.ts';

export type Sleep = {
  readonly offset: number;
  /** Undefined when the script computes it. */
  readonly millis: number | undefined;
};

const UNIT_MILLIS: Readonly<Record<string, number>> = { MILLISECONDS: 1, SECONDS: 1000, MINUTES: 60_000 };

/** Calls that make the thread of a script sleep. Bodies of classes in the script are not looked at: others call them. */
export function sleepsIn(script: Script): readonly Sleep[] {
  if (!isReadable(script) || !script.text.includes('sleep')) return [];
  if (/^\s*((abstract|final|static|@\w+)\s+)*class\s+\w/m.test(script.text)) return [];
  return script.members(named('sleep')).flatMap((member) => {
    const factor = millisPerUnit(member);
    if (factor === undefined) return [];
    const value = literalNumber(member.args?.[0]);
    return [{ offset: member.offset, millis: value === undefined ? undefined : value * factor }];
  });
}

function millisPerUnit({ name, receiver, args }: Member): number | undefined {
  if (name !== 'sleep' || args === undefined || args.length === 0) return undefined;
  if (['', 'Thread', 'java.lang.Thread', 'Thread.currentThread()', 'this'].includes(receiver)) return 1;
  return UNIT_MILLIS[/(?:^|\.)TimeUnit\.(\w+)$/.exec(receiver)?.[1] ?? receiver];
}
