import type { JmxNode, JmxProp } from '../../jmx/tree.ts';
import type { Position } from '../../jmx/xml-document.ts';

/** An element of a plan with its surroundings: a node of the tree that knows its parent. */
export type PlanElement = {
  readonly node: JmxNode;
  readonly parent: PlanElement | undefined;
  readonly children: readonly PlanElement[];
  /** Tag under which the engine saves the class, whatever alias or old name the file uses: `HTTPSamplerProxy`. */
  readonly type: string;
  /** `Sampler`, `Timer`, `Controller`, `ConfigElement`, `PreProcessor`, `PostProcessor`, `Assertion`, `SampleListener`, `ThreadGroup`, ... */
  readonly roles: readonly string[];
  /** Enabled, as all its ancestors are; a Test Fragment runs only where a Module or Include Controller names it. */
  readonly runs: boolean;
  /** `ThreadGroup "users"`, as messages say it. */
  readonly label: string;
  /** `/TestPlan[0]/ThreadGroup[2]`; indices count siblings. */
  readonly path: string;
};

/** Where parts of a plan stand in its file; nowhere for a plan that was never a file. */
export type PositionOf = (part: JmxNode | JmxProp) => Position | undefined;

/** The property of that name, wherever it stands in the element. */
export const propOf = ({ node }: PlanElement, name: string): JmxProp | undefined =>
  node.props.find((prop) => prop.name === name);

/** Text of a scalar property as the file has it; undefined when it is absent or no scalar. */
export function textOf(element: PlanElement, name: string): string | undefined {
  const prop = propOf(element, name);
  return prop !== undefined && 'value' in prop ? String(prop.value) : undefined;
}

/** Whether the element has one of the types. */
export const isOf = ({ type }: PlanElement, ...types: readonly string[]): boolean => types.includes(type);

/** Whether the class of the element has a role. */
export const hasRole = ({ roles }: PlanElement, role: string): boolean => roles.includes(role);

/** The element's ancestors, the nearest first. */
export function ancestorsOf(element: PlanElement): readonly PlanElement[] {
  const found: PlanElement[] = [];
  for (let at = element.parent; at !== undefined; at = at.parent) found.push(at);
  return found;
}
