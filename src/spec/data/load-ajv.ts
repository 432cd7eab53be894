import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';

const require = createRequire(import.meta.url);

export type AjvParts = {
  /** Drafts 6 and 7. */
  readonly draft7: { readonly default: typeof Ajv };
  readonly draft2020: { readonly default: typeof Ajv };
  readonly formats: { readonly default: (ajv: Ajv) => void };
};

/**
 * ajv is large, and most specs need none of it: each part is loaded when somebody asks for it. The command line has one
 * file for its seventy (see `scripts/build.ts`).
 */
export const ajvParts: AjvParts = {
  get draft7() {
    return require('ajv') as AjvParts['draft7'];
  },
  get draft2020() {
    return require('ajv/dist/2020.js') as AjvParts['draft2020'];
  },
  get formats() {
    return require('ajv-formats') as AjvParts['formats'];
  },
};
