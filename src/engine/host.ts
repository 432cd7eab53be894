import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the engine room needs to know of the machine; the command line passes the real values, tests their own. */
export type Host = {
  /** Environment variables, also those of every started program. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
};

const homeFolder = (host: Host): string => host.variables['HOME'] ?? host.variables['USERPROFILE'] ?? homedir();

/** The folder in which programs keep what can be fetched again, by the custom of the platform. */
export function userCacheFolder(host: Host): string {
  const { variables } = host;
  if (host.platform === 'win32') return variables['LOCALAPPDATA'] ?? join(homeFolder(host), 'AppData', 'Local');
  if (host.platform === 'darwin') return join(homeFolder(host), 'Library', 'Caches');
  // The XDG specification tells readers to ignore a relative path.
  const xdg = variables['XDG_CACHE_HOME'];
  return xdg?.startsWith('/') ? xdg : join(homeFolder(host), '.cache');
}

/** The folders of PATH, in order. */
export const searchPath = (host: Host): readonly string[] =>
  (host.variables['PATH'] ?? host.variables['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
