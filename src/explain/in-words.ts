import { number, whole } from '../capacity/size-workload.ts';

export const round = (value: number): string => whole(value);

export const percent = (share: number): string => {
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 0.1) return `${number(Number(hundredths.toPrecision(1)))} %`;
  return `${hundredths > 0 && hundredths < 1 ? hundredths.toFixed(1) : number(Math.round(hundredths))} %`;
};

/** From here on hours say nothing any more, and days do. */
export const MANY_HOURS_SECONDS = 96 * 3600;

/** `45 s`, `5 min`, `1 h 10 min`, `30 days`: two units at most. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${number(seconds)} s`;
  if (seconds >= MANY_HOURS_SECONDS) {
    const wholeHours = Math.round(seconds / 3600);
    const rest = wholeHours % 24;
    return `${number(Math.floor(wholeHours / 24))} days${rest > 0 ? ` ${rest} h` : ''}`;
  }
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const parts =
    hours > 0 ? [`${hours} h`, minutes > 0 ? `${minutes} min` : ''] : [`${minutes} min`, rest > 0 ? `${rest} s` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** `1 user`, `2 users`. */
export const plural = (count: number, noun: string): string => `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What goes with a count: 1 user `waits`, 2 users `wait`. */
export const verb = (count: number, many: string, one = `${many}s`): string => (count === 1 ? one : many);
