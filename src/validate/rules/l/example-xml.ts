/** Value of a property: a text, a whole number, a switch, or XML of its own. */
type Value = string | number | boolean | { readonly xml: string };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function property(name: string, value: Value): string {
  if (typeof value === 'object') return value.xml;
  const tag = typeof value === 'string' ? 'stringProp' : typeof value === 'boolean' ? 'boolProp' : 'intProp';
  return `<${tag} name="${name}">${typeof value === 'string' ? escaped(value) : value}</${tag}>`;
}

/** An element of a plan and its `<hashTree>`, as a file has them. */
export function element(
  [tag, guiclass]: readonly [string, string],
  name: string,
  props: Readonly<Record<string, Value>>,
  children: readonly string[] = [],
): string {
  const opening = `<${tag} guiclass="${guiclass}" testclass="${tag}" testname="${escaped(name)}"`;
  const lines = Object.entries(props).map(([key, value]) => indented(property(key, value)));
  const head = lines.length === 0 ? `${opening}/>` : `${opening}>\n${lines.join('\n')}\n</${tag}>`;
  const tree = children.length === 0 ? '<hashTree/>' : `<hashTree>\n${indented(children.join('\n'))}\n</hashTree>`;
  return `${head}\n${tree}`;
}

/** Rows of numbers, as the tables of plugins keep them. */
export const table = (name: string, rows: readonly (readonly (string | number)[])[]): Value => ({
  xml: [
    `<collectionProp name="${name}">`,
    ...rows.map((row, index) => {
      const cells = row.map((cell, at) => `<stringProp name="${at}">${escaped(String(cell))}</stringProp>`);
      return `  <collectionProp name="${index}">${cells.join('')}</collectionProp>`;
    }),
    '</collectionProp>',
  ].join('\n'),
});

/** A controller inside a thread group: its loops, -1 for ever. */
export const mainLoops = (loops: number | string): Value => ({
  xml: [
    '<elementProp name="ThreadGroup.main_controller" elementType="LoopController" guiclass="LoopControlPanel" testclass="LoopController">',
    `  ${property('LoopController.loops', loops)}`,
    '  <boolProp name="LoopController.continue_forever">false</boolProp>',
    '</elementProp>',
  ].join('\n'),
});
