import type { Method } from '../../spec/scenario.ts';
import { type BodyNeeds, needsBody } from './body-needs.ts';
import { type BodyPlan, type Planned, planBody } from './body-plan.ts';
import type { SavedUses } from './saved-uses.ts';
import { type Slot, slotOf } from './slot.ts';
import { createSlotMarks, type FilledText } from './slot-marks.ts';

/** The answer to an admitted request, ready but for its slots. */
export type ResponsePlan = {
  readonly status: number;
  /** null where the status or the method allows no body. */
  readonly body: BodyPlan | null;
  /** Something in the body is checked or saved. */
  readonly bodyMatters: boolean;
  readonly headers: readonly { readonly name: string; readonly text: FilledText }[];
  /** Slots that name a job which a poll asks for later; the job starts with the answer. */
  readonly jobs: readonly Slot[];
};

/** Node writes these itself, or they would change what the message is; a save of one finds what is there. */
const ownHeaders = new Set([
  ...['connection', 'content-length', 'content-type', 'date', 'keep-alive'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade'],
]);
/** Headers whose value every client reads, so that it cannot be any id. */
const fixedHeaders: Readonly<Record<string, string>> = { 'content-encoding': 'identity', 'retry-after': '1' };
const bodiless = (status: number): boolean => status < 200 || status === 204 || status === 205 || status === 304;

/** Plans the answer for all the steps that one request may belong to. */
export function planResponse(args: {
  readonly method: Method;
  /** Accepted statuses of each step; empty for any 2xx. */
  readonly statuses: readonly (readonly number[])[];
  readonly followRedirects: boolean;
  readonly needs: BodyNeeds;
  readonly uses: SavedUses;
  /** Status where the steps leave it open. */
  readonly usual: number;
}): Planned<ResponsePlan> {
  const { needs, uses } = args;
  const withBody = needsBody(needs);
  const accepted = args.statuses.filter((list) => list.length > 0);
  const open = accepted.length < args.statuses.length;
  const candidates = (accepted[0] ?? [args.usual]).filter(
    (status) =>
      accepted.every((list) => list.includes(status)) && (!open || accepted.length === 0 || isSuccess(status)),
  );
  if (candidates.length > 0 && candidates.every((status) => status < 200))
    return { problem: `a ${candidates[0]} is no final status` };
  if (candidates.length === 0) return { problem: 'steps that send the same request accept no status in common' };
  const fitting = candidates.filter((status) => status >= 200 && !(withBody && bodiless(status)));
  // A redirect would be followed to where nothing is.
  const status = fitting.find((one) => !args.followRedirects || one < 300 || one >= 400) ?? fitting[0];
  if (status === undefined) return { problem: `the body is read, but a ${candidates[0]} has none` };
  if (withBody && args.method === 'HEAD') return { problem: 'the body is read, but a HEAD answer has none' };
  const body = planBody(needs, uses);
  if ('problem' in body) return body;
  const headers = savedHeaders(needs, uses);
  const slots = [...body.plan.slots, ...headers.flatMap(({ text }) => text.slots)];
  const jobs = slots.filter((slot) => (slot.kind === 'id' || slot.kind === 'url') && uses.jobs.has(slot.variable));
  return { plan: { status, body: bodiless(status) ? null : body.plan, bodyMatters: withBody, headers, jobs } };
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

function savedHeaders(needs: BodyNeeds, uses: SavedUses): ResponsePlan['headers'] {
  const headers = new Map<string, ResponsePlan['headers'][number]>();
  for (const save of needs.saves) {
    if (save.type !== 'header' || ownHeaders.has(save.name.toLowerCase())) continue;
    const slot = slotOf(save.variable, uses);
    const key = save.name.toLowerCase();
    if (headers.has(key) && slot.kind === 'id') continue;
    const marks = createSlotMarks();
    const text = fixedHeaders[key] ?? marks.mark(slot);
    headers.set(key, { name: save.name, text: marks.cut(text) });
  }
  return [...headers.values()];
}
