import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { extractCatalogue } from '../../scripts/extract-elements.ts';
import { catalogueSchema } from '../../src/jmx/catalogue-schema.ts';
import type { ElementCatalogue } from '../../src/jmx/element-catalogue.ts';
import { read } from '../../src/jmx/read.ts';
import type { JmxNode, JmxProp } from '../../src/jmx/tree.ts';
import { engineHome, host } from '../support/engine.ts';

const project = new URL('../../', import.meta.url);
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, project), 'utf8'));
const committed = (): Promise<ElementCatalogue> =>
  readJson('src/jmx/generated/element-catalogue.json') as Promise<ElementCatalogue>;

/** Every unit of ranges such as `0378-0379`. */
const unitsOf = (ranges: readonly string[]): ReadonlySet<number> =>
  new Set(
    ranges.flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map((unit) => Number.parseInt(unit, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
  );

describe('the element catalogue', () => {
  it('is what the classes of the engine say', async function () {
    // Reading the byte code of all classes takes half a minute of one core.
    this.timeout(300_000);
    const { undefinedUnits: freshUnits, ...fresh } = await extractCatalogue(host, await engineHome());
    const { undefinedUnits, ...known } = await committed();
    expect(fresh).to.deep.equal(known);
    // Unicode only ever adds characters, so of two Java versions the newer one leaves fewer undefined.
    const [here, there] = [unitsOf(freshUnits.ranges), unitsOf(undefinedUnits.ranges)];
    const [fewer, more] = Number(freshUnits.java) >= Number(undefinedUnits.java) ? [here, there] : [there, here];
    expect([...fewer].filter((unit) => !more.has(unit))).to.deep.equal([]);
  });

  it('knows the elements of JMeter and its plugins in their essentials', async () => {
    const { elements, objects } = await committed();
    expect(elements['ThreadGroup']).to.deep.include({ kindOf: 'TestElement', guiclasses: ['ThreadGroupGui'] });
    expect(elements['CSVDataSet']).to.deep.include({ kindOf: 'TestBean', guiclasses: ['TestBeanGUI'] });
    expect(elements['HTTPSamplerProxy']?.roles).to.include('Sampler');
    expect(
      elements['eu.luminis.jmeter.wssampler.SingleWriteWebSocketSampler']?.properties['payloadType']?.values,
    ).to.deep.equal(['Binary', 'Text', 'TextStomp']);
    expect(objects['SampleSaveConfiguration']).to.include({ time: 'boolean', assertionsResultsToSave: 'integer' });
  });
});

describe('the schema of plans', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: true, inlineRefs: false });
  before(async () => ajv.addSchema((await readJson('schemas/jmx-5.6.3.schema.json')) as object));

  const findings = (value: unknown, definition = ''): readonly string[] => {
    const validate = ajv.getSchema(`jmx-5.6.3.schema.json${definition}`);
    if (!validate) throw new Error(`no ${definition}`);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
  };
  const node = (tag: string, props: readonly JmxProp[], children: readonly JmxNode[] = []): JmxNode => ({
    ...{ tag, guiclass: `${tag}Gui`, testclass: tag, testname: 'x', enabled: true },
    props,
    children,
  });
  const group = (...props: readonly JmxProp[]): JmxNode => node('ThreadGroup', props);

  it('is made from the catalogue', async () => {
    expect(catalogueSchema(await committed())).to.deep.equal(await readJson('schemas/jmx-5.6.3.schema.json'));
  });

  it('accepts a plan with every element as the GUI saves it', async () => {
    const { value } = read(await readFile(new URL('test/jmx/fixtures/canonical-gui.jmx', project), 'utf8'));
    expect(value?.roots.flatMap((root) => findings(root))).to.deep.equal([]);
  });

  const threads = 'ThreadGroup.num_threads';
  const cases: readonly { name: string; value: unknown; want: readonly string[] }[] = [
    { name: 'a number', value: group({ kind: 'intProp', name: threads, value: 5 }), want: [] },
    { name: 'a number as text', value: group({ kind: 'stringProp', name: threads, value: '5' }), want: [] },
    {
      name: 'an expression',
      value: group({ kind: 'stringProp', name: threads, value: '${__P(threads,5)}' }),
      want: [],
    },
    { name: 'comments', value: group({ kind: 'stringProp', name: 'TestPlan.comments', value: 'why' }), want: [] },
    { name: 'a class name as tag', value: node('org.apache.jmeter.threads.ThreadGroup', []), want: [] },
    { name: 'another kind of number', value: group({ kind: 'longProp', name: threads, value: 5 }), want: [] },
    {
      name: 'a number that is none',
      value: group({ kind: 'stringProp', name: threads, value: '5 threads' }),
      want: ['/props/0/value pattern'],
    },
    {
      name: 'a wrong kind',
      value: group({ kind: 'boolProp', name: threads, value: true }),
      want: ['/props/0 discriminator'],
    },
    {
      name: 'a structure where a scalar belongs',
      value: group({ kind: 'collectionProp', name: threads, items: [] }),
      want: ['/props/0 discriminator'],
    },
    {
      name: 'a number beyond an int',
      value: group({ kind: 'intProp', name: threads, value: 2 ** 31 }),
      want: ['/props/0/value maximum'],
    },
    {
      name: 'an unknown property',
      value: group({ kind: 'stringProp', name: 'ThreadGroup.numThreads', value: '5' }),
      want: ['/props/0 discriminator'],
    },
    { name: 'an unknown element', value: node('ThreadGruop', []), want: [' discriminator'] },
    {
      name: 'an unknown element below',
      value: node('TestPlan', [], [node('ThreadGroup', [], [node('Nope', [])])]),
      want: ['/children/0/children/0 discriminator'],
    },
    {
      name: 'an unknown property of an embedded element',
      value: group({
        ...{ kind: 'elementProp', name: 'ThreadGroup.main_controller', elementType: 'LoopController' },
        props: [{ kind: 'intProp', name: 'LoopController.loop', value: 1 }],
      }),
      want: ['/props/0/props/0 discriminator'],
    },
    {
      name: 'an unknown embedded element',
      value: group({ kind: 'elementProp', name: 'ThreadGroup.main_controller', elementType: 'Nope', props: [] }),
      want: ['/props/0 discriminator'],
    },
    {
      name: 'a value that is not in the list',
      value: node('eu.luminis.jmeter.wssampler.PingPongSampler', [{ kind: 'stringProp', name: 'type', value: 'Ping' }]),
      want: ['/props/0/value enum', '/props/0/value pattern', '/props/0/value anyOf'],
    },
    {
      name: 'an unknown column of a result writer',
      value: node('ResultCollector', [
        {
          ...{ kind: 'objProp', name: 'saveConfig', valueClass: 'SampleSaveConfiguration' },
          fields: [
            { name: 'time', value: true },
            { name: 'elapsed', value: true },
          ],
        },
      ]),
      want: ['/props/0/fields/1 discriminator'],
    },
  ];
  for (const { name, value, want } of cases) {
    it(`${want.length === 0 ? 'accepts' : 'refuses'} ${name}`, () => expect(findings(value)).to.deep.equal(want));
  }

  it('judges one element without its children by the definition of its tag', () => {
    const broken = node('ThreadGroup', [{ kind: 'boolProp', name: threads, value: true }], [node('Nope', [])]);
    expect(findings(broken, '#/$defs/ThreadGroup')).to.deep.equal(['/props/0 discriminator']);
  });
});
