import { table } from '../store/store.ts';
import { addDays } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import { firstDay, lastDay } from '../visits/contract.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** Constat, étonnement, écart, transposable, question. */
export type NoteKind = 'observation' | 'surprise' | 'gap' | 'transferable' | 'question';

/** An observation that somebody left on the day. Instants are ISO strings in UTC. */
export interface Note {
  visit: string;
  /** Slack id of who wrote it. */
  author: string;
  /** As Slack sends it. */
  text: string;
  at: string;
  origin: 'thread' | 'direct' | 'shortcut';
  /** The message that it is: its edits and deletion are the note's. */
  channel: string;
  ts: string;
  /** Slack id of who poured another's message into the notebook. */
  savedBy?: string;
  isEdited?: boolean;
  /** Who sorted it, by a reaction, and how. */
  sorted: { by: string; kind: NoteKind }[];
}

/** Ids are made by {@link noteId}, so that one visit's are listed by prefix. */
export const notes = table<Note>('recap-notes');

export function noteId({ visit, channel, ts }: Pick<Note, 'visit' | 'channel' | 'ts'>): string {
  return `${visit}/${channel}:${ts}`;
}

/** Names of Slack's emoji that sort a note, the first of each being the one that Capi proposes. */
const REACTIONS: Readonly<Record<NoteKind, readonly string[]>> = {
  observation: ['pushpin', 'round_pushpin', 'memo', 'pencil', 'eyes', 'white_check_mark', 'heavy_check_mark'],
  surprise: ['open_mouth', 'astonished', 'exploding_head', 'exclamation', 'star-struck', 'hushed', 'star'],
  gap: ['left_right_arrow', 'warning', 'scales', 'construction', 'thumbsdown', '-1'],
  transferable: ['seedling', 'recycle', 'arrow_right', 'handshake', 'gift', 'school_satchel'],
  question: ['question', 'grey_question', 'thinking_face', 'interrobang'],
};

/** The emoji to propose for a kind, by its Slack name. */
export function reactionFor(kind: NoteKind): string {
  return REACTIONS[kind][0] ?? '';
}

/** What a reaction says of a note, whatever the skin tone; undefined for any other. */
export function kindOfReaction(reaction: string): NoteKind | undefined {
  const name = reaction.split('::')[0] ?? '';
  return (Object.keys(REACTIONS) as NoteKind[]).find((kind) => REACTIONS[kind].includes(name));
}

const NOTE = /^\s*(?:note|notes|carnet|à noter|a noter)\s*:\s*(\S[\s\S]*)$/iu;

/** The words of a direct message that is a note (« note : … »); undefined when it is something else. */
export function noteIn(text: string): string | undefined {
  return NOTE.exec(text)?.[1]?.trim();
}

/** Days after the last one during which « note : … » still means the visit. */
const DAYS_AFTER = 2;

/** The visits a note by this person can be for: those going on or just over where they are, the latest first. */
export function visitsForNote(
  visits: readonly VisitInHand[],
  author: string,
  now: Date,
): readonly VisitInHand[] {
  return visits
    .filter(({ status, participants, hosts }) => {
      return status === 'planned' && (participants.includes(author) || hosts.includes(author));
    })
    .filter((visit) => {
      const { day } = localTime(now, visit.zone);
      return firstDay(visit) <= day && day <= addDays(lastDay(visit), DAYS_AFTER);
    })
    .sort((a, b) => firstDay(b).localeCompare(firstDay(a)));
}

/** The note with its new words. Sorting reactions stay: they are the readers'. */
export function editNote(note: Note, text: string): Note {
  return { ...note, text, isEdited: true };
}

/** A reaction that sorts, given or taken back. Several people may sort differently. */
export function reactTo(note: Note, by: string, reaction: string, isGiven: boolean): Note {
  const kind = kindOfReaction(reaction);
  if (!kind) return note;
  const others = note.sorted.filter((one) => one.by !== by || one.kind !== kind);
  return { ...note, sorted: isGiven ? [...others, { by, kind }] : others };
}

/** The kind most people gave, its author counting first; undefined when nobody sorted it or opinions are even. */
export function kindOf({ author, sorted }: Pick<Note, 'author' | 'sorted'>): NoteKind | undefined {
  const own = sorted.find(({ by }) => by === author);
  if (own) return own.kind;
  const counts = new Map<NoteKind, number>();
  for (const { kind } of sorted) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}
