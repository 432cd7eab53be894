/**
 * A spec with something wrong in it. The sign ▶ stands directly before each place that must be reported (it is taken
 * out before the spec is read); `want` has the codes of those places in the order of the signs, in the spec first and
 * then in the files. Codes without a place are written `SPEC007 --set`, at the end.
 */
export type BrokenSpec = {
  readonly name: string;
  readonly spec: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly variant?: string;
  readonly sets?: readonly string[];
  readonly want: readonly string[];
};

/** Parts of a small good spec, as JSON text; what is not given is good. */
export type SpecParts = {
  readonly name?: string;
  readonly target?: string;
  readonly load?: string;
  readonly flow?: string;
  /** More properties of the spec, after the workloads. */
  readonly more?: string;
  /** More properties of the workload. */
  readonly work?: string;
};

/** Where nothing else is said, steps assume a time: the spec is good in this too. */
const assumed = '"assume": { "time": { "p50": "100ms" } }';

export const getStep = `{ "type": "http", "name": "get", "method": "GET", "path": "/", ${assumed} }`;

export const specText = ({ name, target, load, flow, more, work }: SpecParts = {}): string => `{
  // a small spec
  "name": ${name ?? '"tiny"'},
  "target": ${target ?? '{ "url": "http://127.0.0.1:8080" }'},
  "workloads": {
    "work": {
      "load": ${load ?? '{ "type": "arrivals", "rate": "2/s", "for": "10s" }'},
      "flow": [
        ${flow ?? getStep},
      ]${work ? `,\n      ${work}` : ''}
    }
  }${more ? `,\n  ${more}` : ''}
}
`;

/** A step with more properties. */
export const step = (more: string): string =>
  getStep.replace(assumed, () => (more.includes('"assume"') ? more : `${more}, ${assumed}`));
