import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Writes a generated file, or with --check fails when the one on disk differs. */
export function writeGenerated(path: string, text: string): void {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (current === text) return;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${relative(process.cwd(), path)} is stale; run npm run generate\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, text);
}
