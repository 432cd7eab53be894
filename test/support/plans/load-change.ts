import { readFileSync } from 'node:fs';
import type { ElementCatalogue } from '../../../src/jmx/element-catalogue.ts';
import type { JmxNode } from '../../../src/jmx/tree.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import { type Comparison, comparisonOf } from '../../../src/validate/rules/m/response-codes.ts';
import { httpText } from '../../../src/validate/rules/t/http-settings.ts';
import { LOAD_PROPERTIES } from './load-properties.ts';
import { childrenOf, type Operator, type Site } from './mutate-tree.ts';

const { elements } = JSON.parse(
  readFileSync(new URL('../../../src/jmx/generated/element-catalogue.json', import.meta.url), 'utf8'),
) as ElementCatalogue;

/** What the class of a CSV Data Set has where the file says nothing; measured. */
const ABSENT_CSV: Readonly<Record<string, string>> = {
  delimiter: ',',
  recycle: 'false',
  stopThread: 'false',
  ignoreFirstLine: 'false',
  shareMode: 'shareMode.all',
};

const usualPort: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** The load property of its element that a site belongs to: the property itself, or the table or element it is in. */
function loadProperty({ node, props }: Site): string | undefined {
  const top = node.props[props[0] ?? 0];
  return top && LOAD_PROPERTIES[node.tag]?.includes(top.name) ? top.name : undefined;
}

const insideElement = ({ node, props }: Site): boolean => node.props[props[0] ?? 0]?.kind === 'elementProp';

/**
 * Whether a mutation changes what load is offered: it hits a load property, and the class then reads something else.
 * Names of rows and cells are read by nobody, a scalar of another kind with the same text reads the same, and what
 * equals that which is read where it is absent may be left out.
 */
export function loadChanges(root: JmxNode): (operator: Operator, site: Site, mutated: JmxNode) => boolean {
  const { variables, samplers } = buildPlanModel([root]);

  /** What is read where the property is absent: from HTTP Request Defaults, else the class's own. Scripts are Groovy then. */
  const absent = ({ node, prop }: Site): string => {
    if (prop.name === 'scriptLanguage') return 'groovy';
    // Everything but M is seconds to BlazeMeter's groups.
    if (prop.name === 'Unit') return 'S';
    if (node.tag === 'CSVDataSet' && prop.name in ABSENT_CSV) return ABSENT_CSV[prop.name] ?? '';
    const without = (name: string): string => {
      const sampler = samplers.find(({ element }) => element.node === node);
      const props = node.props.filter((one) => one.name !== prop.name);
      const left = { ...node, props };
      if (sampler)
        return variables.evaluate(httpText({ ...sampler, element: { ...sampler.element, node: left } }, name)) ?? '';
      const own = props.find((one) => one.name === name);
      return own && 'value' in own ? (variables.evaluate(String(own.value)) ?? '') : '';
    };
    const isHttp = node.tag === 'HTTPSamplerProxy' || node.tag === 'ConfigTestElement';
    if (isHttp && prop.name === 'HTTPSampler.protocol') return without(prop.name) || 'http';
    if (isHttp && prop.name === 'HTTPSampler.port')
      return without(prop.name) || (usualPort[without('HTTPSampler.protocol') || 'http'] ?? '');
    return String(elements[node.tag]?.properties[prop.name]?.default ?? '');
  };

  const readsTheSame = (site: Site): boolean => {
    if (!('value' in site.prop)) return false;
    const value = variables.evaluate(String(site.prop.value));
    // Loops without a number never end, so that nothing starts again after them.
    if (site.prop.name === 'LoopController.continue_forever' && loopsForever(site)) return true;
    // An empty pause or ramp is none, as 0 is.
    if (['ActionProcessor.duration', 'RampUp'].includes(site.prop.name) && value === '0') return true;
    return value !== undefined && value === absent(site);
  };

  return (operator, site, mutated) => {
    if (loadProperty(site) === undefined || comparesTheSame(site, mutated)) return false;
    const inTable = site.props.length > 1 && !insideElement(site);
    switch (operator.name) {
      case 'rename':
        return !inTable && !readsTheSame(site);
      case 'drop':
        return !readsTheSame(site);
      case 'retype':
        return !('value' in site.prop);
      case 'empty':
        return !readsTheSame(site) || childrenOf(site.prop).length > 0;
      default:
        return true;
    }
  };
}

/**
 * Equals and Matches judge a pattern without signs of regular expressions alike, and so do Substring and Contains; also
 * Contains and Equals a response code, which has three digits as the pattern has.
 */
function comparesTheSame({ node, path, prop }: Site, mutated: JmxNode): boolean {
  if (prop.name !== 'Assertion.test_type' || !('value' in prop)) return false;
  const after = path.reduce<JmxNode | undefined>((at, index) => at?.children[index], mutated);
  const now = after?.props.find(({ name }) => name === prop.name);
  const by = [String(prop.value), now && 'value' in now ? String(now.value) : ''].map((type) =>
    comparisonOf(type === '' ? 2 : Number(type)),
  );
  const patterns = node.props.find(({ name }) => name === 'Asserion.test_strings');
  const texts =
    patterns && 'items' in patterns ? patterns.items.map((item) => ('value' in item ? String(item.value) : '')) : [];
  const isCode = node.props.some((one) => 'value' in one && one.value === 'Assertion.response_code');
  const kindOf = (one: Comparison | undefined): string => {
    const whole =
      one?.by === 'equals' || one?.by === 'matches' || (isCode && texts.every((text) => /^\d{3}$/.test(text)));
    return `${whole ? 'whole' : 'part'} ${one?.not} ${texts.length > 1 && one?.or}`;
  };
  return texts.every((text) => /^[\w ]+$/.test(text)) && kindOf(by[0]) === kindOf(by[1]);
}

function loopsForever({ node, props }: Site): boolean {
  const controller = node.props[props[0] ?? 0];
  const loops =
    controller?.kind === 'elementProp' && controller.props.find(({ name }) => name === 'LoopController.loops');
  return loops !== undefined && loops !== false && 'value' in loops && Number(loops.value) === -1;
}
