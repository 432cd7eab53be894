import { expect } from 'chai';
import { describe as describeAll } from '../../src/diagnostics/describe.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { exampleNames, loadFolder, starterNames } from './load-example.ts';

const messageOf = (diagnostic: Diagnostic): string | undefined =>
  describeAll([diagnostic], () => undefined)[0]?.message;

const noEndpoint = (endpoint: string) => `genesys-cloud has no endpoint ${endpoint}`;
const sockets = (count: number) => `${count} sockets at once are more than the 20 that 1 identity may have (20 each)`;
const start = noEndpoint('POST /api/v2/recording/sessions');
const upload = noEndpoint('POST /api/v2/recordings/screen');
const available = noEndpoint(`GET /api/v2/recording/sessions/\${recordingId}`);
const update = noEndpoint(`PUT /api/v2/wfm/usersettings/\${agents.userId}/schedule`);

/** What each example is warned of, by name and, where a variant differs, by name and variant. None for the rest. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  'recording-init-apse1': [start, start],
  'recording-init-apse1 staircase': [start, start, sockets(30)],
  'recording-upload-50': [start, upload, sockets(50)],
  'recording-upload-50 sweep': [start, upload, sockets(60)],
  'recording-upload-50 constant-rate-10': [start, upload],
  'recording-upload-50 constant-rate-60': [start, upload, sockets(60)],
  'screen-rec-bpo-capacity': [start, sockets(200)],
  'screen-rec-bpo-capacity hunt': [start, sockets(50)],
  'wfm-bulk-500': [update],
  'wfm-bulk-500 real-bulk': [],
  'wfm-publish-vs-recording': [start, available],
};

const variantsOf = (folder: string): readonly (string | undefined)[] => [
  undefined,
  ...(loadFolder(folder).value?.variants ?? []),
];

describe('the examples', () => {
  for (const name of exampleNames) {
    for (const variant of variantsOf(`examples/${name}`)) {
      const title = variant === undefined ? name : `${name} ${variant}`;

      it(`${title} loads, and warns of what its comments admit`, () => {
        const { value, diagnostics } = loadFolder(`examples/${name}`, variant);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
        expect(diagnostics.map(messageOf)).to.deep.equal(warnings[title] ?? warnings[name] ?? []);
        expect(value?.scenario.variant).to.equal(variant ?? null);
      });
    }

    it(`${name} is called like its folder and says what it asks`, () => {
      const scenario = loadFolder(`examples/${name}`).value?.scenario;
      expect(scenario?.name).to.equal(name);
      expect(scenario?.description).to.match(/^[A-Z][^?]+\?$/);
    });
  }
});

describe('the starter specs', () => {
  for (const name of starterNames) {
    it(`${name} loads without a finding`, () => {
      const { value, diagnostics } = loadFolder(`templates/init/${name}`);
      expect(diagnostics).to.deep.equal([]);
      expect(value?.scenario.name).to.equal(name);
    });
  }
});
