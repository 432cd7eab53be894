import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { element } from '../l/example-xml.ts';

type Props = Readonly<Record<string, string>>;

const jsr223 =
  (tag: string) =>
  (script: string, props: Props = {}): string =>
    element([tag, 'TestBeanGUI'], 'script', {
      cacheKey: 'true',
      filename: '',
      parameters: '',
      script,
      scriptLanguage: 'groovy',
      ...props,
    });

export const preScript = jsr223('JSR223PreProcessor');
export const postScript = jsr223('JSR223PostProcessor');
export const timerScript = jsr223('JSR223Timer');
export const assertionScript = jsr223('JSR223Assertion');
export const samplerScript = jsr223('JSR223Sampler');

/** A BeanShell element; its guiclass is that of the test beans for all but the sampler and the assertion. */
export const beanShellPost = (script: string): string =>
  element(['BeanShellPostProcessor', 'TestBeanGUI'], 'script', {
    filename: '',
    parameters: '',
    resetInterpreter: false,
    script,
  });

/** 100 threads for five minutes, with scripts below their one request. */
export const scripted = (...scripts: readonly string[]): string =>
  users({ threads: 100, ramp: 60, seconds: 300 }, get('/orders', ...scripts));
