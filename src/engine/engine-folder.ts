import { join } from 'node:path';
import type { EngineLock } from './engine-lock.ts';
import { engineId } from './engine-lock.ts';
import type { Host } from './host.ts';
import { userCacheFolder } from './host.ts';

/** Where the pinned engine lives once installed: `<user cache>/loadwright/engine/<version>-<hash of lock>`. */
export const engineFolder = (host: Host, lock: EngineLock, cacheDir?: string): string =>
  join(cacheDir ?? join(userCacheFolder(host), 'loadwright'), 'engine', engineId(lock));
