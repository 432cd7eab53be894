import process from 'node:process';
import { installCatalogueHome } from '../../scripts/catalogue-home/install-home.ts';
import type { Host } from '../../src/engine/host.ts';
import { installEngine } from '../../src/engine/install-engine.ts';

export const host: Host = { variables: process.env, platform: process.platform };

let installed: Promise<string> | undefined;

/** Home of the pinned engine; the first test that needs it installs it. */
export function engineHome(): Promise<string> {
  installed ??= installEngine({ host }).then(({ value, diagnostics }) => {
    if (!value) throw new Error(`the tests need the engine: ${JSON.stringify(diagnostics)}`);
    return value.home;
  });
  return installed;
}

let widened: Promise<string> | undefined;

/** Home of the engine with every plugin of the catalogue; the first test that needs it assembles it. */
export function catalogueHome(): Promise<string> {
  widened ??= installCatalogueHome(host);
  return widened;
}
