import { memoByKey } from '../../model/memo-by-text.ts';
import { isOf, type PlanElement } from '../../model/plan-element.ts';
import { argumentsOf, fieldOf, headersOf, itemsOf, type NamedValue, scalarOf, variablesOf } from '../s/embedded.ts';
import { isSecretName, literalSecret, secretInText, secretInUrl, secretOfHeader } from './secrets.ts';

/** A secret in a plan: where it stands, in words and as a property. The secret itself is for measuring only. */
export type FoundSecret = { readonly property: string; readonly where: string; readonly secret: string };

const found = (property: string, where: string, secret: string | undefined): readonly FoundSecret[] =>
  secret === undefined ? [] : [{ property, where, secret }];

/** Literal secrets of an element, by the places that elements keep them in. */
export function secretsOf(element: PlanElement): readonly FoundSecret[] {
  return [headers, values, logins, fields].flatMap((places) => places(element));
}

function headers(element: PlanElement): readonly FoundSecret[] {
  if (!isOf(element, 'HeaderManager')) return [];
  return headersOf(element).flatMap(({ name, value }) =>
    found('HeaderManager.headers', `header ${name}`, secretOfHeader(name, value)),
  );
}

function values(element: PlanElement): readonly FoundSecret[] {
  if (!isOf(element, 'HTTPSamplerProxy', 'ConfigTestElement', 'Arguments', 'TestPlan')) return [];
  const named =
    (property: string, what: string) =>
    ({ name, value }: NamedValue): readonly FoundSecret[] => {
      const inside = name === '' ? secretInText(value) : undefined;
      if (inside) return found(property, `field ${inside.name} of the body`, inside.secret);
      return found(property, `${what} ${name}`, isSecretName(name) ? literalSecret(value) : undefined);
    };
  return [
    ...argumentsOf(element).flatMap(named('HTTPsampler.Arguments', 'argument')),
    ...variablesOf(element).flatMap(
      named(isOf(element, 'TestPlan') ? 'TestPlan.user_defined_variables' : 'Arguments.arguments', 'variable'),
    ),
  ];
}

function logins(element: PlanElement): readonly FoundSecret[] {
  if (!isOf(element, 'AuthManager')) return [];
  return itemsOf(element, 'AuthManager.auth_list').flatMap((login) => {
    const password = fieldOf(login, 'Authorization.password') ?? '';
    return found(
      'AuthManager.auth_list',
      `password for ${fieldOf(login, 'Authorization.url') || 'all URLs'}`,
      literalSecret(password),
    );
  });
}

const PASSWORDS = ['password', 'proxyPass', 'passwd'];
const URLS = ['path', 'Url', 'URL', 'url', 'domain'];
const isAny = (name: string, endings: readonly string[]): boolean => endings.some((ending) => name.endsWith(ending));

/** What properties of a name hold; plans have the same few hundred names over and over. */
const heldBy = memoByKey(
  (name: string) => (isAny(name, PASSWORDS) ? 'password' : isAny(name, URLS) ? 'url' : undefined),
  (name) => name,
  1000,
);

/** Passwords and URLs that stand in properties of their own. */
function fields({ node }: PlanElement): readonly FoundSecret[] {
  const secrets: FoundSecret[] = [];
  for (const prop of node.props) {
    const held = heldBy(prop.name);
    const text = held === undefined ? undefined : scalarOf(prop);
    if (text === undefined || text.length > 2000) continue;
    if (held === 'password') {
      secrets.push(...found(prop.name, prop.name, literalSecret(text)));
      continue;
    }
    const query = secretInText(text);
    secrets.push(
      ...found(prop.name, 'password before the host of the URL', secretInUrl(text)),
      ...(query ? found(prop.name, `${query.name} in the query of the URL`, query.secret) : []),
    );
  }
  return secrets;
}
