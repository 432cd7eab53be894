import { defineElement } from '../define-element.ts';
import { bool, boolProp, shaped, stringProp } from '../fields.ts';

/** A cookie present from the start. The panel keeps no expiry: such a cookie lasts for the session. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly secure?: boolean;
};

/** HTTP Cookie Manager. */
export const cookieManager = defineElement({
  tag: 'CookieManager',
  guiClass: 'CookiePanel',
  testName: 'HTTP Cookie Manager',
  commentsAfter: 'CookieManager.cookies',
  props: {
    cookies: shaped<readonly Cookie[]>('CookieManager.cookies', 'collectionProp', (cookies = []) => ({
      kind: 'collectionProp',
      name: 'CookieManager.cookies',
      items: cookies.map((cookie) => ({
        kind: 'elementProp',
        name: cookie.name,
        elementType: 'Cookie',
        testname: cookie.name,
        props: [
          stringProp('Cookie.value', cookie.value),
          stringProp('Cookie.domain', cookie.domain),
          stringProp('Cookie.path', cookie.path),
          boolProp('Cookie.secure', cookie.secure ?? false),
          { kind: 'longProp', name: 'Cookie.expires', value: 0 },
          boolProp('Cookie.path_specified', true),
          boolProp('Cookie.domain_specified', true),
        ],
      })),
    })),
    clearEachIteration: bool('CookieManager.clearEachIteration', false),
    controlledByThreadGroup: bool('CookieManager.controlledByThreadGroup', false),
  },
});
