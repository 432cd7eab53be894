import type { Described } from '../describe.ts';
import { printable } from './printable.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Findings as GitHub workflow commands, one line each, which annotate the changed files of a pull request. */
export const renderGithub = (findings: readonly Described[]): string =>
  findings
    .map(({ code, severity, message, hint, file, position }) => {
      const place = [
        ...(file === undefined ? [] : [`file=${property(file)}`]),
        ...(position ? [`line=${position.line}`, `col=${position.column}`] : []),
        `title=${code}`,
      ];
      const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
      return `::${commands[severity]} ${place.join(',')}::${data(text)}\n`;
    })
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
