import { foldName } from '../french/fold.ts';
import {
  type FormAnswers,
  noParticipation,
  type Participation,
  type Recap,
  type ThreadReply,
} from './contributions.ts';
import { kindOf, type Note, type NoteKind } from './notes.ts';
import { parseReply } from './parsing/parse-reply.ts';
import { plainReply } from './parsing/plain-reply.ts';
import type { IgnoredReason, Part, Rubric } from './parsing/reply.ts';
import type { Theme, VisitInHand } from './visit-in-hand.ts';

/** Everything that people left about one visit. */
export interface VisitContributions {
  visit: VisitInHand;
  recap: Recap;
  participations: readonly Participation[];
  replies: readonly ThreadReply[];
  notes: readonly Note[];
}

type PieceFate =
  | { kind: 'sorted'; rubric: Rubric | 'transferable' }
  /** What was heard about a question of the grid. */
  | { kind: 'answer'; question: string }
  | { kind: 'to-sort' }
  | { kind: 'correction'; value?: string }
  | { kind: 'ignored'; reason: IgnoredReason };

/** One idea of one person, in their words. */
export type Piece = PieceFate & {
  /** `form:U1/retain/0`, `reply:C1:12.3/0`: the same while what it comes from does not change. */
  id: string;
  /** What may be withdrawn as a whole: `form`, `reply:C1:12.3`, `note:C1:12.4`. */
  origin: string;
  author: string;
  text: string;
  themes: readonly Theme[];
  noteKind?: NoteKind;
  /** The message in Slack, when it is one. */
  message?: { channel: string; ts: string };
  /** Came after the close: for the sheet's next version. */
  isLate: boolean;
};

/**
 * All that people said about a visit, one idea at a time: forms, then the thread, then the notes. What somebody said
 * twice in the same words is there once; what they withdrew is not there.
 */
export function piecesOf(state: VisitContributions): Piece[] {
  const withdrawn = new Map(
    state.participations.map(({ author, withdrawn }) => [author, new Set(withdrawn)]),
  );
  const seen = new Set<string>();
  return [
    ...state.participations.flatMap((participation) => formPieces(participation, state.recap)),
    ...state.replies.flatMap((reply) => replyPieces(reply, state)),
    ...state.notes.flatMap((note) => notePieces(note, state)),
  ].filter((piece) => {
    const key = `${piece.author} ${foldName(piece.text)}`;
    if (withdrawn.get(piece.author)?.has(piece.origin) || seen.has(key)) return false;
    if (piece.kind !== 'ignored') seen.add(key);
    return true;
  });
}

function formPieces({ author, form }: Participation, recap: Recap): Piece[] {
  if (!form) return [];
  const { themes } = form;
  const common = { author, origin: 'form', themes, isLate: isLate(form.submittedAt, recap) };
  const under = (field: keyof FormAnswers & string, text: string, fate: PieceFate): Piece[] =>
    ideasOf(text).map((idea, index) => ({
      ...common,
      ...fate,
      id: `form:${author}/${field}/${index}`,
      text: idea,
    }));
  return [
    ...under('retain', form.retain, { kind: 'sorted', rubric: 'retain' }),
    ...under('question', form.question, { kind: 'sorted', rubric: 'question' }),
    ...under('action', form.action, { kind: 'sorted', rubric: 'action' }),
    ...under('transferable', form.transferable, { kind: 'sorted', rubric: 'transferable' }),
    ...Object.entries(form.answers).flatMap(([question, text]) =>
      ideasOf(text).map((idea, index) => ({
        ...common,
        kind: 'answer' as const,
        question,
        id: `form:${author}/${question}/${index}`,
        text: idea,
      })),
    ),
  ];
}

/** The lines of a field: each is an idea. Bullets go, as do names. */
function ideasOf(text: string): string[] {
  return plainReply(text)
    .text.split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function replyPieces(reply: ThreadReply, { visit, recap }: VisitContributions): Piece[] {
  const { author, channel, ts, text, at, isEdited = false } = reply;
  const isHost = visit.hosts.includes(author);
  const { parts } = parseReply({ text, isHost, isEdited }, visit);
  const origin = `reply:${channel}:${ts}`;
  return parts.map((part, index) => ({
    ...withoutLabel(part),
    id: `${origin}/${index}`,
    origin,
    author,
    themes: [],
    message: { channel, ts },
    isLate: isLate(at, recap),
  }));
}

/** A note that readers sorted is one idea; another is read like a reply. */
function notePieces(note: Note, { visit, recap }: VisitContributions): Piece[] {
  const { author, channel, ts, text, at } = note;
  const origin = `note:${channel}:${ts}`;
  const common = { origin, author, themes: [], message: { channel, ts }, isLate: isLate(at, recap) };
  const noteKind = kindOf(note);
  if (noteKind) {
    const words = plainReply(text).text.replace(/\s+/gu, ' ').trim();
    return [
      { ...common, id: `${origin}/0`, text: words, noteKind, kind: 'sorted', rubric: RUBRIC_OF[noteKind] },
    ];
  }
  const { parts } = parseReply({ text, isHost: visit.hosts.includes(author) }, visit);
  return parts.map((part, index) => ({ ...withoutLabel(part), ...common, id: `${origin}/${index}` }));
}

const RUBRIC_OF: Readonly<Record<NoteKind, Rubric | 'transferable'>> = {
  observation: 'retain',
  surprise: 'retain',
  gap: 'question',
  transferable: 'transferable',
  question: 'question',
};

function withoutLabel({ label: _, ...part }: Part): PieceFate & { text: string } {
  if (part.kind !== 'sorted') return part;
  return { kind: 'sorted', rubric: part.rubric, text: part.text };
}

function isLate(at: string, { closedAt }: Recap): boolean {
  return closedAt !== undefined && at > closedAt;
}

/** « 9 retours sur 12 ». */
export interface RecapTally {
  /** Participants who said something, in any way. */
  given: number;
  /** Participants, hosts left out: they are asked nothing. */
  expected: number;
  /** People who said something without having come, and hosts. */
  others: number;
}

export function tallyOf(state: VisitContributions): RecapTally {
  const speakers = speakersOf(state);
  const expected = guestsOf(state.visit);
  const given = expected.filter((author) => speakers.has(author)).length;
  return { given, expected: expected.length, others: speakers.size - given };
}

/** Participants who said nothing yet, nor « Pas cette fois ». */
export function silentOf(state: VisitContributions): string[] {
  const speakers = speakersOf(state);
  const byAuthor = new Map(state.participations.map((one) => [one.author, one]));
  return guestsOf(state.visit).filter((author) => {
    const { declinedAt } = byAuthor.get(author) ?? noParticipation(state.visit.id, author);
    return !speakers.has(author) && declinedAt === undefined;
  });
}

function guestsOf({ participants, hosts }: VisitInHand): string[] {
  return participants.filter((author) => !hosts.includes(author));
}

function speakersOf(state: VisitContributions): ReadonlySet<string> {
  return new Set(piecesOf(state).flatMap((piece) => (piece.kind === 'ignored' ? [] : [piece.author])));
}
