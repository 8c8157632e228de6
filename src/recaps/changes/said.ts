import type { Transaction } from '../../store/store.ts';
import {
  type Attribution,
  attribute,
  decline,
  type FormAnswers,
  noParticipation,
  type Participation,
  type ParticipationOutcome,
  participationId,
  participations,
  saveDraft,
  submitForm,
  type ThreadReply,
  threadReplies,
  withdraw,
} from '../contributions.ts';
import { editNote, type Note, noteId, notes, reactTo } from '../notes.ts';
import type { Snapshot } from '../snapshot.ts';

/** A message in Slack. */
export interface Place {
  channel: string;
  ts: string;
}

export function participationIn(snapshot: Snapshot, visit: string, author: string): Participation {
  return snapshot.participationOf(visit, author) ?? noParticipation(visit, author);
}

function put(tx: Transaction, participation: Participation): void {
  tx.put(participations, participationId(participation.visit, participation.author), participation);
}

function keep(tx: Transaction, outcome: ParticipationOutcome): ParticipationOutcome {
  if (outcome.ok) put(tx, outcome.participation);
  return outcome;
}

export function draft(tx: Transaction, s: Snapshot, visit: string, author: string, answers: FormAnswers) {
  return keep(tx, saveDraft(participationIn(s, visit, author), answers, s.recapOf(visit)));
}

export function give(
  tx: Transaction,
  s: Snapshot,
  visit: string,
  author: string,
  said: { answers: FormAnswers; attribution: Attribution },
  now: Date,
): ParticipationOutcome {
  const before = participationIn(s, visit, author);
  return keep(tx, submitForm(before, said.answers, said.attribution, s.recapOf(visit), now));
}

export function notThisTime(tx: Transaction, s: Snapshot, visit: string, author: string, now: Date): void {
  put(tx, decline(participationIn(s, visit, author), now));
}

export function chooseName(
  tx: Transaction,
  s: Snapshot,
  visit: string,
  author: string,
  as: Attribution,
): void {
  put(tx, attribute(participationIn(s, visit, author), as));
}

/** Takes one contribution back: what it said is no longer kept. */
export function takeBack(tx: Transaction, s: Snapshot, visit: string, author: string, origin: string): void {
  put(tx, withdraw(participationIn(s, visit, author), origin));
  const [, kind, place] = /^(reply|note):(.+)$/u.exec(origin) ?? [];
  if (kind === 'reply') tx.delete(threadReplies, `${visit}/${place}`);
  if (kind === 'note') tx.delete(notes, `${visit}/${place}`);
}

export function keepReply(tx: Transaction, reply: ThreadReply): void {
  tx.put(threadReplies, noteId(reply), reply);
}

export async function keepNote(tx: Transaction, note: Note): Promise<void> {
  const before = await tx.get(notes, noteId(note));
  tx.put(notes, noteId(note), before ? { ...before, text: note.text } : note);
}

/** What was kept of a message, whatever it was kept as. */
export interface Kept {
  visit: string;
  author: string;
  /** `reply:C1:12.3`, `note:C1:12.4`. */
  origin: string;
}

/** A message was edited: what was kept of it says the same. */
export async function followEdit(tx: Transaction, place: Place, text: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [id, reply] of await tx.list(threadReplies)) {
    if (!isAt(reply, place) || reply.text === text) continue;
    tx.put(threadReplies, id, { ...reply, text, isEdited: true });
    kept.push(keptAs('reply', reply));
  }
  for (const [id, note] of await tx.list(notes)) {
    if (!isAt(note, place) || note.text === text) continue;
    tx.put(notes, id, editNote(note, text));
    kept.push(keptAs('note', note));
  }
  return kept;
}

/** A message was deleted: nothing of it is kept. */
export async function followDeletion(tx: Transaction, place: Place): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [id, reply] of await tx.list(threadReplies)) {
    if (!isAt(reply, place)) continue;
    tx.delete(threadReplies, id);
    kept.push(keptAs('reply', reply));
  }
  for (const [id, note] of await tx.list(notes)) {
    if (!isAt(note, place)) continue;
    tx.delete(notes, id);
    kept.push(keptAs('note', note));
  }
  return kept;
}

/** A reaction that sorts a note, given or taken back. */
export async function sortNote(
  tx: Transaction,
  place: Place,
  reaction: { by: string; name: string; isGiven: boolean },
): Promise<void> {
  for (const [id, note] of await tx.list(notes))
    if (isAt(note, place)) tx.put(notes, id, reactTo(note, reaction.by, reaction.name, reaction.isGiven));
}

const isAt = (one: Place, { channel, ts }: Place) => one.channel === channel && one.ts === ts;

function keptAs(kind: 'reply' | 'note', { visit, author, channel, ts }: Note | ThreadReply): Kept {
  return { visit, author, origin: `${kind}:${channel}:${ts}` };
}
