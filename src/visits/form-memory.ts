import type { Visit, VisitPlan } from './visit.ts';

/** What the form keeps from its opening to its submission, in `private_metadata`. */
export interface FormMemory {
  /** The visit being changed, as the facilitator saw it; none for a new one. */
  seen?: { visit: string; version: number; plan: VisitPlan; isInfoLeftOut?: true };
  /** The days and hours as the form last said them in full: nothing else is saved. */
  shown?: string;
}

/** Slack's own limit. */
const LONGEST_METADATA = 3000;

/** As `private_metadata`. Practical information is left out when it is what makes it too long. */
export function memoryText(memory: FormMemory): string {
  const text = JSON.stringify(memory);
  if (text.length <= LONGEST_METADATA || !memory.seen) return text;
  const { info: _, ...plan } = memory.seen.plan;
  return JSON.stringify({ ...memory, seen: { ...memory.seen, plan, isInfoLeftOut: true } });
}

/** The memory of a form that comes back. */
export function readMemory(privateMetadata: string): FormMemory {
  return privateMetadata === '' ? {} : (JSON.parse(privateMetadata) as FormMemory);
}

/** What the facilitator saw, to compare with the visit as it stands; information left out is taken to be the same. */
export function seenPlan(
  seen: NonNullable<FormMemory['seen']>,
  visit: Visit,
): { version: number; plan: VisitPlan } {
  const { version, plan, isInfoLeftOut } = seen;
  const info = isInfoLeftOut ? visit.info : undefined;
  return { version, plan: { ...plan, info } };
}
