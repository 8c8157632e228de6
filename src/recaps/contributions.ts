import { postedUnder } from '../delivery/landed.ts';
import { type Reader, table } from '../store/store.ts';
import type { Theme } from './visit-in-hand.ts';

/** How a person wants to stand beside what they said. `structure` names their organisation only. */
export type Attribution = { as: 'named' } | { as: 'structure'; structure: string } | { as: 'anonymous' };

/** What the recap form holds; empty texts where nothing was said. */
export interface FormAnswers {
  retain: string;
  question: string;
  action: string;
  /** What could be done elsewhere, and on what condition. */
  transferable: string;
  /** By id, what was heard about the questions of the grid. */
  answers: Readonly<Record<string, string>>;
  themes: readonly Theme[];
}

export const emptyAnswers: FormAnswers = {
  retain: '',
  question: '',
  action: '',
  transferable: '',
  answers: {},
  themes: [],
};

/** What one person did about the recap of one visit. Instants are ISO strings in UTC. */
export interface Participation {
  visit: string;
  /** Slack id. */
  author: string;
  /** Nobody is named who did not say so. */
  attribution: Attribution;
  draft?: FormAnswers;
  form?: FormAnswers & { submittedAt: string; updatedAt: string };
  /** « Pas cette fois » : no more nudges for this visit. */
  declinedAt?: string;
  /** Origins taken back (`form`, `reply:C1:12.3`, `note:C1:12.4`): they are nowhere from then on. */
  withdrawn: string[];
}

/** Ids are made by {@link participationId}, so that one visit's are listed by prefix. */
export const participations = table<Participation>('recap-participations');

export function participationId(visit: string, author: string): string {
  return `${visit}/${author}`;
}

export function noParticipation(visit: string, author: string): Participation {
  return { visit, author, attribution: { as: 'anonymous' }, withdrawn: [] };
}

/** A message of the recap thread, kept as a contribution. */
export interface ThreadReply {
  visit: string;
  author: string;
  /** As Slack sends it. */
  text: string;
  /** ISO instant. */
  at: string;
  channel: string;
  ts: string;
  isEdited?: boolean;
}

/** Ids like those of notes: `VISIT/CHANNEL:TS`. */
export const threadReplies = table<ThreadReply>('recap-replies');

/** The recap of one visit. Instants are ISO strings in UTC. */
export interface Recap {
  visit: string;
  /** Where it is, from when, and its one message with the count: known from the delivery, not stored while it is open. */
  openedAt?: string;
  thread?: { channel: string; ts: string };
  summaryTs?: string;
  closedAt?: string;
  /** The visit whose grid took the questions that nobody answered. */
  carriedTo?: string;
}

/** By visit id. */
export const recaps = table<Omit<Recap, 'thread' | 'summaryTs'>>('recaps', 'nothing personal');

/** Every recap that was opened or closed, by visit id, with the places of its thread and of its count. */
export async function readRecaps(reader: Reader): Promise<Array<[visit: string, Recap]>> {
  const stored = new Map(await reader.list(recaps));
  const posted = await postedUnder(reader, 'recap:');
  const opened = new Map(
    posted.landedUnder('recap:').flatMap(([key, landed]) => {
      const [, visit = '', kind] = key.split(':');
      return kind === 'recap-thread' ? [[visit, landed] as const] : [];
    }),
  );
  return [...new Set([...stored.keys(), ...opened.keys()])].map((visit) => {
    const landed = opened.get(visit);
    const recap: Recap = {
      openedAt: landed?.at,
      thread: landed && { channel: landed.channel, ts: landed.ts },
      summaryTs: posted.landedAt(`recap:${visit}:summary`)?.ts,
      ...(stored.get(visit) ?? { visit }),
    };
    return [visit, recap];
  });
}

export type RecapRefusal = 'closed' | 'empty' | 'not-open';
export type ParticipationOutcome =
  | { ok: true; participation: Participation; isLate: boolean }
  | { ok: false; reason: RecapRefusal };

/** Keeps what was typed so far. It counts for nobody until it is given. */
export function saveDraft(
  participation: Participation,
  draft: FormAnswers,
  recap: Recap,
): ParticipationOutcome {
  const refusal = refusalOf(participation, recap);
  if (refusal) return { ok: false, reason: refusal };
  return { ok: true, participation: { ...participation, draft }, isLate: recap.closedAt !== undefined };
}

/**
 * Gives the form, or what it says instead of before. Until the close it may be changed as often as one likes; after it
 * a first one is still taken, as a late one, for the next version of the sheet.
 */
export function submitForm(
  participation: Participation,
  answers: FormAnswers,
  attribution: Attribution,
  recap: Recap,
  now: Date,
): ParticipationOutcome {
  const refusal = refusalOf(participation, recap) ?? (isEmpty(answers) ? 'empty' : undefined);
  if (refusal) return { ok: false, reason: refusal };
  const { draft: _draft, declinedAt: _declined, ...rest } = participation;
  const at = now.toISOString();
  return {
    ok: true,
    participation: {
      ...rest,
      attribution,
      form: { ...answers, submittedAt: participation.form?.submittedAt ?? at, updatedAt: at },
      withdrawn: rest.withdrawn.filter((origin) => origin !== 'form'),
    },
    isLate: recap.closedAt !== undefined,
  };
}

function refusalOf({ form }: Participation, { openedAt, closedAt }: Recap): RecapRefusal | undefined {
  if (openedAt === undefined) return 'not-open';
  return closedAt !== undefined && form !== undefined ? 'closed' : undefined;
}

/** Nothing was written in any field. */
function isEmpty({ retain, question, action, transferable, answers }: FormAnswers): boolean {
  return [retain, question, action, transferable, ...Object.values(answers)].every(
    (text) => text.trim() === '',
  );
}

/** « Pas cette fois » : one is left in peace about this visit, and may still change one’s mind. */
export function decline(participation: Participation, now: Date): Participation {
  return { ...participation, declinedAt: now.toISOString() };
}

/** Chooses again how one is named, at any time: it holds from the sheet's next version. */
export function attribute(participation: Participation, attribution: Attribution): Participation {
  return { ...participation, attribution };
}

/** Takes back one contribution (`form`, `reply:…`, `note:…`), at any time, published or not. */
export function withdraw(participation: Participation, origin: string): Participation {
  const withdrawn = [...new Set([...participation.withdrawn, origin])];
  if (origin !== 'form') return { ...participation, withdrawn };
  // What was taken back is not kept.
  const { draft: _draft, form: _form, ...rest } = participation;
  return { ...rest, withdrawn };
}
