const secondsOf: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };

/** Per second of a rate such as `5/s`, `300/min`, `1000/h`; undefined for any other text. */
export function readRate(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\/(s|min|h)$/.exec(text);
  return match ? Number(match[1]) / (secondsOf[match[2] as string] as number) : undefined;
}

/** Per second of a rate that a check has already found good. */
export function ratePerSecond(text: string): number {
  const rate = readRate(text);
  if (rate === undefined) throw new Error(`not a rate: ${text}`);
  return rate;
}
