import { inDigits } from '../diagnostics/in-digits.ts';
import type { RunProgress } from '../run/run-result.ts';
import type { Context } from './command.ts';

const clock = (seconds: number): string => {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

export const progressText = ({ elapsedSeconds, attempts, rejected, goodputPerSecond }: RunProgress): string =>
  `${clock(elapsedSeconds)}  ${inDigits(attempts)} attempts  ${inDigits(rejected)} x 429  goodput ${goodputPerSecond.toFixed(1)}/s`;

export type LiveLine = { readonly show: (progress: RunProgress) => void; readonly clear: () => void };

/** One line that is written over each second; nothing where standard error is no terminal. */
export function liveLine(context: Context): LiveLine {
  if (!context.isInteractive || context.quiet) return { show: () => undefined, clear: () => undefined };
  const rewrite = (text: string): void => context.say(`\r\u001b[K${text}`);
  return { show: (progress) => rewrite(progressText(progress)), clear: () => rewrite('') };
}
