import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadText } from '../spec/load-text.ts';

const page = readFileSync(new URL('../../docs/mock.md', import.meta.url), 'utf8');
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/capacity-spec.schema.json', import.meta.url), 'utf8'),
) as {
  $defs: Record<string, { oneOf: { $ref: string }[]; properties: Record<string, { const: string; enum: string[] }> }>;
};

const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text as string) as object);
const spec = (part: object): string =>
  JSON.stringify({
    name: 'tiny',
    target: { url: 'http://127.0.0.1:8080' },
    workloads: {
      work: {
        load: { type: 'arrivals', rate: '1/s', for: '10s' },
        flow: [
          { type: 'http', name: 'get', method: 'GET', path: '/a/b' },
          { type: 'websocket-open', name: 'open', path: '/ws' },
        ],
      },
    },
    ...part,
  });

describe('the page about the stand-in', () => {
  it('has examples that load', () => {
    for (const example of examples) {
      const { value, diagnostics } = loadText(spec(example));
      expect({ refused: value ? null : example, diagnostics }).to.deep.equal({ refused: null, diagnostics: [] });
    }
  });

  it('has every fault and every form of Retry-After', () => {
    const types = (schema.$defs['fault']?.oneOf ?? []).map(
      ({ $ref }) => schema.$defs[$ref.replace('#/$defs/', '')]?.properties['type']?.const,
    );
    const headings = [...page.matchAll(/^### `([^`]+)`/gm)].map(([, type]) => type);
    expect(headings).to.have.members(types);
    const forms = [...page.matchAll(/^\| `([^`]+)` +\| [^|]+\| [^|]+\|$/gm)].map(([, form]) => form);
    expect(forms).to.include.members(schema.$defs['mock']?.properties['retryAfter']?.enum ?? []);
  });
});
