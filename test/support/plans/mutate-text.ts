import type { Random } from '../../../src/capacity/random.ts';

/** A way to damage the text of a plan; undefined where it does not apply. */
export type TextMutation = {
  readonly name: string;
  readonly apply: (text: string, random: Random) => string | undefined;
};

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];

/** Replaces one match of the pattern, drawn by chance. */
function replaceOne(
  pattern: RegExp,
  replacement: (match: RegExpMatchArray, random: Random) => string,
): TextMutation['apply'] {
  return (text, random) => {
    const match = pick([...text.matchAll(pattern)], random);
    if (!match) return undefined;
    const changed = replacement(match, random);
    return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
  };
}

const insertAt =
  (what: readonly string[]): TextMutation['apply'] =>
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + (pick(what, random) ?? '') + text.slice(at);
  };

/** Swaps two neighbours, doubles or drops a letter. */
function misspell(word: string, random: Random): string {
  const at = Math.floor(random() * Math.max(1, word.length - 1));
  const [first = '', second = ''] = [word[at], word[at + 1]];
  const variants = [
    word.slice(0, at) + second + first + word.slice(at + 2),
    word.slice(0, at) + first + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
  ];
  return pick(variants, random) ?? word;
}

const scalars = [
  'stringProp',
  'boolProp',
  'intProp',
  'longProp',
  'doubleProp',
  'FloatProperty',
  'collectionProp',
  'mapProp',
  'elementProp',
  'objProp',
  'intprop',
  'string',
  'null',
];
const numbers = [
  '',
  ' 1',
  '1 ',
  '1.5',
  '+7',
  '-0',
  '2147483648',
  '-2147483649',
  '9223372036854775808',
  '0x10',
  '1e3',
  '${n}',
  '１２',
  '1_000',
];
const propTag =
  /<(stringProp|boolProp|intProp|longProp|collectionProp|elementProp|objProp)( name="[^"]*"[^>]*?)(\/?)>/g;
const elementTag = /<([A-Z][A-Za-z.]*|com\.[a-zA-Z.]*|kg\.[a-zA-Z.]*|eu\.[a-zA-Z.]*) guiclass="[^"]*"[^>]*>/g;

/** Damage of all kinds that the loader has an opinion on; which of them it refuses is for the engine to say. */
export const textMutations: readonly TextMutation[] = [
  { name: 'drop an empty hashTree', apply: replaceOne(/<hashTree\/>\s*/g, () => '') },
  { name: 'an empty hashTree more', apply: replaceOne(/<hashTree\/>/g, () => '<hashTree/><hashTree/>') },
  {
    name: 'an element instead of its hashTree',
    apply: replaceOne(
      /<hashTree\/>/g,
      () => '<DebugSampler guiclass="TestBeanGUI" testclass="DebugSampler" testname="x"/>',
    ),
  },
  { name: 'drop a hashTree tag', apply: replaceOne(/<\/?hashTree>/g, () => '') },
  { name: 'missing guiclass', apply: replaceOne(/ guiclass="[^"]*"/g, () => '') },
  { name: 'missing testclass', apply: replaceOne(/ testclass="[^"]*"/g, () => '') },
  { name: 'missing testname', apply: replaceOne(/ testname="[^"]*"/g, () => '') },
  { name: 'empty guiclass', apply: replaceOne(/ guiclass="[^"]*"/g, () => ' guiclass=""') },
  { name: 'unknown guiclass', apply: replaceOne(/ guiclass="[^"]*"/g, () => ' guiclass="NoGui"') },
  {
    name: 'odd enabled',
    apply: replaceOne(/ enabled="[^"]*"/g, (_, random) => ` enabled="${pick(['yes', '', 'TRUE', '0'], random)}"`),
  },
  {
    name: 'another class',
    apply: replaceOne(elementTag, ([tag, name = ''], random) => tag.replace(name, misspell(name, random))),
  },
  {
    name: 'a class by attribute',
    apply: replaceOne(elementTag, ([tag], random) =>
      tag.replace(
        ' guiclass',
        ` class="${pick(['ThreadGroup', 'org.apache.jmeter.threads.ThreadGroup', 'NoSuchClass', 'hashTree', ''], random)}" guiclass`,
      ),
    ),
  },
  {
    name: 'another kind',
    apply: (text, random) => {
      const match = pick(
        [...text.matchAll(/<(stringProp|boolProp|intProp|longProp) name="[^"]*">[^<]*<\/\1>/g)],
        random,
      );
      if (!match) return undefined;
      const changed = match[0].replaceAll(match[1] as string, pick(scalars, random) as string);
      return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
    },
  },
  {
    name: 'misspelt key',
    apply: replaceOne(/ name="([^"]+)"/g, ([, key = ''], random) => ` name="${misspell(key, random)}"`),
  },
  { name: 'missing key', apply: replaceOne(propTag, ([tag]) => tag.replace(/ name="[^"]*"/, '')) },
  { name: 'missing elementType', apply: replaceOne(/ elementType="[^"]*"/g, () => '') },
  {
    name: 'another elementType',
    apply: replaceOne(
      / elementType="([^"]*)"/g,
      ([, type = ''], random) =>
        ` elementType="${pick([misspell(type, random), 'ThreadGroup', 'java.lang.String', 'HTTPSamplerProxy', ''], random)}"`,
    ),
  },
  {
    name: 'odd whole number',
    apply: replaceOne(
      /(<(intProp|longProp) name="[^"]*">)[^<]*(<\/\2>)/g,
      ([, open = '', , close = ''], random) => open + pick(numbers, random) + close,
    ),
  },
  {
    name: 'odd boolean',
    apply: replaceOne(
      /(<boolProp name="[^"]*">)[^<]*(<\/boolProp>)/g,
      ([, open = '', close = ''], random) => open + pick(['yes', '', ' true', 'TRUE', '${b}', '1'], random) + close,
    ),
  },
  {
    name: 'odd fraction',
    apply: replaceOne(
      /(<(?:value|savedValue)>)[^<]*(<\/(?:value|savedValue)>)/g,
      ([, open = '', close = ''], random) =>
        open + pick([...numbers, 'NaN', 'Infinity', '1,5', '1d', '.5', '5.'], random) + close,
    ),
  },
  {
    name: 'a field of an object',
    apply: replaceOne(
      /<(time|latency|success|label|hostname|threadCounts|assertionsResultsToSave|bytes)>[^<]*<\/\1>/g,
      ([field, name = ''], random) =>
        pick(
          [
            `<${name}>maybe</${name}>`,
            `<${name}/>`,
            `<${misspell(name, random)}>true</${misspell(name, random)}>`,
            `${field}${field}`,
            '',
          ],
          random,
        ) ?? '',
    ),
  },
  {
    name: 'value class',
    apply: replaceOne(
      /<value class="[^"]*">/g,
      (_, random) =>
        `<value class="${pick(['SampleSaveConfigurations', 'java.lang.String', '', 'TestPlan'], random)}">`,
    ),
  },
  { name: 'truncated', apply: (text, random) => text.slice(0, Math.floor(random() * text.length)) },
  { name: 'truncated near the end', apply: (text, random) => text.slice(0, text.length - Math.floor(random() * 60)) },
  {
    name: 'letters of another encoding',
    apply: (text, random) => {
      const at = Math.floor(random() * text.length);
      const bytes = Buffer.concat([
        Buffer.from(text.slice(0, at)),
        Buffer.from([0xe9, 0xff, 0xc3]),
        Buffer.from(text.slice(at)),
      ]);
      return bytes.toString('utf8');
    },
  },
  {
    name: 'an entity',
    apply: insertAt([
      '&nbsp;',
      '&amp;',
      '&lt;',
      '&#0;',
      '&#65;',
      '&#xD800;',
      '&#x110000;',
      '&#XA;',
      '&',
      '& ',
      '&#;',
      '&quot;',
      '&e;',
    ]),
  },
  { name: 'a letter with a meaning', apply: insertAt(['<', '>', '"', "'", ']]>', '/', '\u0000', '\ufffe', '=', ' ']) },
  {
    name: 'an entity in text',
    apply: replaceOne(
      /(<stringProp name="[^"]*">)([^<]*)/g,
      ([, open = '', value = ''], random) =>
        `${open}${value}${pick(['&nbsp;', '&#0;', '&#x1F600;', '&#xD83D;&#xDE00;', '&lt', '& b', ']]>', ']]&gt;', '<![CDATA[ < & ]]>', '<![CDATA[x', '<!-- c -->', '<!-- a -- b -->', '<?pi?>', '<?xml version="1.0"?>'], random)}`,
    ),
  },
  {
    name: 'a DOCTYPE',
    apply: (text, random) =>
      text.replace(
        /<jmeterTestPlan/,
        `${pick(['<!DOCTYPE x>', '<!DOCTYPE jmeterTestPlan SYSTEM "x.dtd">', '<!doctype x>', '<!DOCTYPE a><!DOCTYPE b>'], random)}<jmeterTestPlan`,
      ),
  },
  {
    name: 'the declaration',
    apply: (text, random) =>
      text.replace(
        /^<\?xml[^>]*\?>/,
        pick(
          [
            '',
            '<?xml version="1.1"?>',
            '<?xml version="1.0" encoding="ISO-8859-1"?>',
            "<?xml version='1.0' standalone='yes'?>",
            '\n<?xml version="1.0"?>',
            '<?xml?>',
            '<?XML version="1.0"?>',
            '<?xml encoding="UTF-8"?>',
            '\ufeff<?xml version="1.0"?>',
          ],
          random,
        ) ?? '',
      ),
  },
  {
    name: 'an attribute twice',
    apply: replaceOne(/ (guiclass|testname|name)="[^"]*"/g, ([attribute]) => attribute + attribute),
  },
  {
    name: 'an attribute without quotes',
    apply: replaceOne(
      / (guiclass|testname|name)="([^"\s]*)"/g,
      ([, name, value], random) =>
        pick(
          [` ${name}=${value}`, ` ${name}='${value}'`, ` ${name}`, ` ${name} = "${value}"`, ` ${name}="${value}`],
          random,
        ) ?? '',
    ),
  },
  {
    name: 'no blank between attributes',
    apply: replaceOne(/" (testclass|testname|enabled)=/g, ([, name]) => `"${name}=`),
  },
  {
    name: 'a closing tag',
    apply: replaceOne(
      /<\/(\w+)>/g,
      ([, name = ''], random) =>
        `</${pick([misspell(name, random), `${name} `, ` ${name}`, name.toUpperCase()], random)}>`,
    ),
  },
  {
    name: 'a property twice',
    apply: replaceOne(/<(stringProp|intProp|boolProp) name="[^"]*">[^<]*<\/\1>/g, ([prop]) => prop + prop),
  },
  {
    name: 'a property in the tree',
    apply: replaceOne(/<hashTree\/>/g, () => '<hashTree><stringProp name="x">y</stringProp></hashTree>'),
  },
  {
    name: 'an element among properties',
    apply: replaceOne(propTag, ([tag, , , end]) =>
      end ? `<DebugSampler guiclass="TestBeanGUI"/>${tag}` : `<DebugSampler guiclass="TestBeanGUI"/>${tag}`,
    ),
  },
  {
    name: 'a reference',
    apply: replaceOne(
      /<stringProp name="([^"]*)">[^<]*<\/stringProp>/g,
      ([, name], random) =>
        `<stringProp name="${name}" reference="${pick(['../stringProp', '../../stringProp', '../nothing', '..', '', '../stringProp[2]', '/jmeterTestPlan/hashTree/TestPlan/stringProp'], random)}"/>`,
    ),
  },
  {
    name: 'version 1.0',
    apply: (text, random) =>
      text
        .replace(/ version="1\.\d" properties/, ' version="1.0" properties')
        .replace(/(<stringProp name="[^"]*">)([^<]*)/, `$1${pick(['a+b', '%41', '%zz', '%', '100%25'], random)}`),
  },
  {
    name: 'another root',
    apply: (text, random) =>
      text.replaceAll(
        'jmeterTestPlan',
        pick(['JmeterTestPlan', 'hashTree', 'TestPlan', 'org.apache.jmeter.save.ScriptWrapper', 'html'], random) ?? '',
      ),
  },
  {
    name: 'something in front of the tree',
    apply: (text, random) =>
      text.replace(
        /<hashTree>/,
        `${pick(['<x/>', 'text', '<!-- c -->', '<hashTree/>', '<string>s</string>'], random)}<hashTree>`,
      ),
  },
  {
    name: 'something behind the tree',
    apply: (text, random) =>
      text.replace(
        /<\/jmeterTestPlan>\s*$/,
        pick(
          [
            '<hashTree/></jmeterTestPlan>',
            '<x></jmeterTestPlan>',
            '</jmeterTestPlan><y',
            '& </jmeterTestPlan>',
            '</hashTree></jmeterTestPlan>',
          ],
          random,
        ) ?? '',
      ),
  },
];

/** Every mutation once on a plan, those that apply and change it. */
export function mutantsOf(text: string, random: Random): readonly { readonly name: string; readonly text: string }[] {
  return textMutations.flatMap(({ name, apply }) => {
    const changed = apply(text, random);
    return changed === undefined || changed === text ? [] : [{ name, text: changed }];
  });
}
