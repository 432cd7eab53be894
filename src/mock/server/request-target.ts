/** Path of a request target as it came, without query; proxies send absolute ones. */
export function pathOf(target: string | undefined): string {
  const relative = withoutOrigin(target ?? '/');
  const end = relative.search(/[?#]/);
  return end < 0 ? relative : relative.slice(0, end);
}

export function queryOf(target: string | undefined): URLSearchParams {
  const start = target?.indexOf('?') ?? -1;
  return new URLSearchParams(start < 0 ? '' : target?.slice(start));
}

function withoutOrigin(target: string): string {
  if (target.startsWith('/')) return target;
  return target.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/';
}
