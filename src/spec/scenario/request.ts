import type { Template } from './template.ts';

export type SaveSource =
  | {
      readonly variable: string;
      readonly type: 'json';
      readonly path: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    }
  | {
      readonly variable: string;
      readonly type: 'header';
      readonly name: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    }
  | {
      readonly variable: string;
      readonly type: 'regex';
      readonly pattern: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    };

export type Body =
  | { readonly type: 'none' }
  | { readonly type: 'payload'; readonly payload: string }
  | { readonly type: 'form'; readonly fields: readonly { readonly name: string; readonly value: Template }[] }
  | { readonly type: 'multipart'; readonly parts: readonly Part[] }
  | { readonly type: 'file'; readonly file: string; readonly contentType: string; readonly bytes: number }
  | { readonly type: 'text'; readonly text: Template; readonly contentType: string };

export type Part =
  | { readonly type: 'text'; readonly name: string; readonly text: Template; readonly contentType: string }
  | {
      readonly type: 'file';
      readonly name: string;
      readonly file: string;
      readonly contentType: string;
      readonly bytes: number;
    };

export type Message =
  | { readonly type: 'text'; readonly text: Template }
  | { readonly type: 'payload'; readonly payload: string };

/** A path on the target (`api` or `websocket` base), or an absolute URL made at run time. */
export type Location =
  | { readonly type: 'path'; readonly path: Template }
  | { readonly type: 'url'; readonly url: Template };

export type Expectation = {
  /** Accepted statuses; empty for any 2xx. */
  readonly status: readonly number[];
  readonly json: readonly { readonly path: string; readonly equals: string }[];
  /** Text the body must contain; '' for none. */
  readonly contains: string;
  /** Longest accepted time; null for none. */
  readonly seconds: number | null;
};

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
