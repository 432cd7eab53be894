import type { Described } from '../describe.ts';
import { printableJson } from './printable.ts';

/** Findings for programs: an array of objects, indented, with a final line feed. */
export function renderJson(findings: readonly Described[]): string {
  const plain = findings.map(({ code, severity, message, hint, pointer, file, position, args }) => ({
    code,
    severity,
    message,
    hint: hint ?? null,
    file: file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    pointer,
    args,
  }));
  return `${printableJson(plain)}\n`;
}
