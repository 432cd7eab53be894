import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { extractCatalogue } from '../../scripts/extract-elements.ts';
import { extractFunctions } from '../../scripts/extract-functions.ts';
import { catalogueSchema } from '../../src/jmx/catalogue-schema.ts';
import type { ElementCatalogue } from '../../src/jmx/element-catalogue.ts';
import { type FunctionCatalogue, functionNamed, functionNames } from '../../src/jmx/function-catalogue.ts';
import { read } from '../../src/jmx/read.ts';
import { THIRD_PARTY_PLUGINS, THIRD_PARTY_PROPERTIES, thirdPartyPlugin } from '../../src/jmx/third-party-classes.ts';
import type { JmxNode, JmxProp } from '../../src/jmx/tree.ts';
import { everyElement } from '../jmx/every-element.ts';
import { catalogueHome, host } from '../support/engine.ts';

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
  it('is what the classes of the engine and the plugins say', async function () {
    // Reading the byte code of all classes takes half a minute of one core; the first run assembles their home.
    this.timeout(900_000);
    const { undefinedUnits: freshUnits, ...fresh } = await extractCatalogue(host, await catalogueHome());
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

  it('tells where a class comes from', async () => {
    const { elements, failed } = await committed();
    const origins: readonly (readonly [string, object])[] = [
      ['ThreadGroup', { artifact: 'jmeter', plugin: null, pinned: true }],
      ['OpenModelThreadGroup', { artifact: 'jmeter', pinned: true, since: '5.5' }],
      ['JMESPathExtractor', { artifact: 'jmeter', pinned: true, since: '5.2' }],
      [
        'com.blazemeter.jmeter.threads.concurrency.ConcurrencyThreadGroup',
        { artifact: 'kg.apc:jmeter-plugins-casutg', plugin: 'jpgc-casutg', pinned: true },
      ],
      [
        'kg.apc.jmeter.samplers.DummySampler',
        { artifact: 'kg.apc:jmeter-plugins-dummy', plugin: 'jpgc-dummy', pinned: false },
      ],
      [
        'kg.apc.jmeter.reporters.AutoStop',
        {
          ...{ artifact: 'kg.apc:jmeter-plugins-autostop', plugin: 'jpgc-autostop', pinned: false },
          extractedFrom: 'kg.apc:jmeter-plugins-extras:1.4.0',
        },
      ],
    ];
    for (const [tag, origin] of origins) expect(elements[tag], tag).to.deep.include(origin);
    expect(failed).to.deep.equal({});
  });

  it('lists what old plans carry apart from what a class reads', async () => {
    const { elements } = await committed();
    expect(elements['ThreadGroup']?.legacy).to.deep.equal(['ThreadGroup.start_time', 'ThreadGroup.end_time']);
    for (const { class: name, legacy, properties } of Object.values(elements))
      expect(
        legacy.filter((key) => Object.hasOwn(properties, key)),
        name,
      ).to.deep.equal([]);
  });

  it('has every element and property that the element definitions write', async () => {
    const { elements } = await committed();
    const check = (node: JmxNode): void => {
      const known = elements[node.tag];
      expect(known, node.tag).to.include({ pinned: true });
      const names = node.props.map(({ name }) => name).filter((name) => name !== 'TestPlan.comments');
      expect(Object.keys(known?.properties ?? {})).to.include.members(names);
      node.children.forEach(check);
    };
    check(everyElement());
  });
});

describe('the functions', () => {
  it('are those of the engine and the plugins', async function () {
    this.timeout(900_000);
    const functions = (await readJson('src/jmx/generated/functions.json')) as FunctionCatalogue;
    expect(await extractFunctions(host, await catalogueHome())).to.deep.equal(functions);
    expect(functionNames.map(functionNamed)).to.deep.equal(functions);
  });

  const arities: readonly (readonly [name: string, min: number, max: number | null])[] = [
    ['__P', 1, 2],
    ['__property', 1, 3],
    ['__Random', 2, 3],
    ['__time', 0, 2],
    ['__threadNum', 0, 0],
    ['__intSum', 2, null],
    ['__tstFeedback', 2, 4],
  ];
  for (const [name, min, max] of arities)
    it(`${name} takes ${max === null ? `${min} or more` : `${min} to ${max}`}`, () =>
      expect(functionNamed(name)).to.include({ min, max }));
});

describe('the plugins that are known by name', () => {
  it('have no class that the catalogue has', async () => {
    const { elements } = await committed();
    for (const { class: name } of Object.values(elements)) expect(thirdPartyPlugin(name), name).to.equal(undefined);
  });

  it('are found by the longest prefix, also those with known properties', () => {
    expect(thirdPartyPlugin('com.blazemeter.jmeter.http2.sampler.HTTP2Sampler')?.plugin).to.equal('bzm-http2');
    for (const name of Object.keys(THIRD_PARTY_PROPERTIES))
      expect(thirdPartyPlugin(name), name).to.not.equal(undefined);
    const prefixes = THIRD_PARTY_PLUGINS.map(({ prefix }) => prefix);
    expect(prefixes).to.deep.equal([...new Set(prefixes)]);
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
