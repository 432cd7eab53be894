/** Names under which secrets go: of headers, arguments, variables and properties. */
const SECRET_NAME =
  /(pass(word|wd|phrase)|pwd|secret|api[-_]?key|access[-_]?(key|token)|refresh[-_]?token|auth[-_]?token|private[-_]?(key|token)|subscription-key)$/i;
/** In every name of a secret; most texts need no closer look. */
const HINT_OF_SECRET = /pass|pwd|secret|key|token/i;
const SECRET_HEADER = /^(proxy-)?authorization$/i;
const SESSION_COOKIE = /(sess|sid|token|auth|jwt)[\w.-]*=([^;]{8,})/i;

/** What stands where a secret will be put in, or was taken out; mail addresses are those of anonymous FTP. */
const PLACEHOLDER =
  /^(<.*>|\{+.*\}+|\[.*\]|[x*.?_-]+|.{0,3}|(my|your|the|some|enter|insert|dummy|fake|sample|example|change)[-_ ]?.*|todo|none|null|redacted|secret|pass(word|wd)?|pwd|test(ing)?\d*|user(name)?|guest|admin|root|token|\S+@\S+\.\w+)$/i;

export const isSecretName = (name: string): boolean => HINT_OF_SECRET.test(name) && SECRET_NAME.test(name);

/** The literal secret in a value, an expression's literal default included; undefined when there is none. */
export function literalSecret(value: string): string | undefined {
  const fallback = /^\$\{__(?:P|property)\([^,()]*,(?:[^,()]*,)?([^,(){}$]+)\)\}$/.exec(value.trim())?.[1];
  const literal = fallback ?? value.trim();
  return literal.includes('${') || PLACEHOLDER.test(literal) ? undefined : literal;
}

/** The secret that a header sends: of Authorization what follows the scheme. */
export function secretOfHeader(name: string, value: string): string | undefined {
  if (SECRET_HEADER.test(name)) return literalSecret(value.replace(/^\s*(bearer|basic|digest|token|apikey)\s+/i, ''));
  if (/^cookie$/i.test(name)) {
    const cookie = SESSION_COOKIE.exec(value)?.[2];
    return cookie === undefined ? undefined : literalSecret(cookie);
  }
  return isSecretName(name) ? literalSecret(value) : undefined;
}

/** Name and secret of the first field of a JSON or XML body, or of a URL's query, that holds one. */
export function secretInText(text: string): { readonly name: string; readonly secret: string } | undefined {
  if (!HINT_OF_SECRET.test(text)) return undefined;
  const fields = [/"([\w-]+)"\s*:\s*"([^"\\]+)"/g, /<([\w:-]+)>([^<>]+)<\//g, /[?&;]([\w-]+)=([^&;\s"']+)/g];
  for (const field of fields) {
    for (const [, name = '', value = ''] of text.matchAll(field)) {
      const secret = isSecretName(name) ? literalSecret(value) : undefined;
      if (secret !== undefined) return { name, secret };
    }
  }
  return undefined;
}

/** User name and password before the host of a URL. */
export function secretInUrl(url: string): string | undefined {
  if (!url.includes('@')) return undefined;
  const password = /^\w[\w+.:-]*:\/\/[^/@\s:]+:([^/@\s]+)@/.exec(url)?.[1];
  return password === undefined ? undefined : literalSecret(password);
}
