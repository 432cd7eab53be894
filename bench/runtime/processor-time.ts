import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;
const EVERY_MS = 250;

/** Watches a process; the function gives the processor seconds it had when it was last seen. NaN where there is no /proc. */
export function processorSeconds(pid: number): () => number {
  let seconds = Number.NaN;
  const timer = setInterval(() => {
    try {
      // The name in parentheses may hold blanks; user and system time are fields 14 and 15.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    } catch {
      clearInterval(timer);
    }
  }, EVERY_MS).unref();
  return () => seconds;
}
