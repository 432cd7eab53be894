import type { Described } from '../describe.ts';
import type { Severity } from '../diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';

export type TextOptions = {
  /** ANSI colours. Default: none. */
  readonly color?: boolean;
  /** Code frames. Default: shown. */
  readonly frames?: boolean;
};

const colors: Readonly<Record<Severity | 'dim' | 'bold', string>> = {
  error: '31',
  warning: '33',
  info: '36',
  dim: '2',
  bold: '1',
};

/**
 * Findings for people: `file:line:col  error SPEC014  message`, the pointer, a code frame, and a hint, with an empty
 * line between two of them. Ends with a line feed unless there is nothing to say.
 */
export function renderText(findings: readonly Described[], { color = false, frames = true }: TextOptions = {}): string {
  const paint = (style: keyof typeof colors, text: string): string =>
    color ? `\u001b[${colors[style]}m${text}\u001b[0m` : text;
  const blocks = findings.map((finding) => {
    const { code, severity, message, hint, pointer, position, text } = finding;
    const place = placeOf(finding);
    const head = `${place === '' ? '' : `${paint('bold', place)}  `}${paint(severity, `${severity} ${code}`)}  ${message}`;
    const lines = [head];
    if (pointer !== '') lines.push(paint('dim', `  at ${printable(pointer)}`));
    if (frames && position && text !== undefined) lines.push(paint('dim', indent(codeFrame(text, position))));
    if (hint !== undefined) lines.push(`  ${paint('info', 'hint:')} ${hint}`);
    return lines.join('\n');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function placeOf({ file, position }: Described): string {
  if (file === undefined) return '';
  return printable(position ? `${file}:${position.line}:${position.column}` : file);
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
