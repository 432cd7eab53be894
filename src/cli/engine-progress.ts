import type { InstallProgress } from '../engine/install-engine.ts';
import type { Context } from './command.ts';

/** One line that grows on a terminal; single lines elsewhere, so that a log of CI shows where it stands. */
export function engineProgress(context: Context): (progress: InstallProgress) => void {
  const texts = {
    waiting: 'waiting for another install to end',
    assembling: 'assembling JMeter 5.6.3 and its plugins with Maven',
    verifying: 'verifying checksums',
  } as const;
  const rewrite = (text: string): void => {
    if (!context.quiet) context.say(`\r\u001b[K${text}`);
  };
  return (progress) => {
    if (progress.step !== 'downloaded') {
      if (context.isInteractive) rewrite(`${texts[progress.step]}\n`);
      else context.talk(`${texts[progress.step]}\n`);
    } else if (context.isInteractive) rewrite(`${progress.count} ${progress.file}`);
    else if (progress.count % 25 === 0) context.talk(`${progress.count} files downloaded\n`);
  };
}
