const bytesOf: Readonly<Record<string, number>> = { B: 1, kB: 1e3, KiB: 1024, MB: 1e6, MiB: 1024 ** 2 };

/** Bytes of a size such as `512B`, `256KiB`, `1MB`; undefined for any other text. */
export function readSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(B|kB|KiB|MB|MiB)$/.exec(text);
  return match ? Number(match[1]) * (bytesOf[match[2] as string] as number) : undefined;
}
