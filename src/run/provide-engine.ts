import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../engine/host.ts';
import { type InstallProgress, installEngine } from '../engine/install-engine.ts';
import { type LocatedEngine, locateEngine } from '../engine/locate-engine.ts';

type Wish = {
  readonly host: Host;
  readonly elementClasses: readonly string[];
  readonly onProgress?: (progress: InstallProgress) => void;
  readonly signal?: AbortSignal;
};

/** The engine to run with; the pinned one is installed when there is none. */
export async function provideEngine({
  host,
  elementClasses,
  onProgress,
  signal,
}: Wish): Promise<Outcome<LocatedEngine>> {
  const located = await locateEngine({ host, elementClasses });
  if (located.value || !located.diagnostics.some(({ code }) => code === 'ENG009')) return located;
  const { value, diagnostics } = await installEngine({
    host,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  return value ? { value: { home: value.home, from: 'cache' }, diagnostics } : { diagnostics };
}
