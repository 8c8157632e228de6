import type {
  AllMiddlewareArgs,
  MessageShortcut,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { MemberError } from '../../errors.ts';
import { keepNote, sortNote } from '../changes/said.ts';
import { said } from '../messages/edge.ts';
import { kindOfReaction, type Note, visitsForNote } from '../notes.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { acknowledge } from './acknowledge.ts';
import type { RecapsContext } from './context.ts';

/** A note in a direct message (« note : … »). */
export interface DirectNote {
  channel: string;
  ts: string;
  user: string;
  text: string;
}

/** @throws MemberError when it belongs to no visit */
export async function keepDirectNote(
  { channel, ts, user, text }: DirectNote,
  context: RecapsContext,
): Promise<void> {
  const snapshot = await context.repository.read();
  const [visit] = visitsForNote(snapshot.visits, user, context.now());
  if (!visit) throw new MemberError('no-visit', said.noVisitForNote());
  const at = context.now().toISOString();
  const note: Note = { visit: visit.id, author: user, text, at, origin: 'direct', channel, ts, sorted: [] };
  await context.repository.change((tx) => keepNote(tx, note));
  await acknowledge(context, { channel, ts });
  context.changed();
}

type ShortcutArgs = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>;

/** « Verser au carnet », on somebody's message. */
export async function pourIn(
  { ack, shortcut, respond }: ShortcutArgs,
  context: RecapsContext,
): Promise<void> {
  await ack();
  const { message, channel, user } = shortcut;
  const author = message.user;
  if (!author || author === context.tools.identity.botUserId)
    throw new MemberError('of-capi', said.noteOfCapi());
  const snapshot = await context.repository.read();
  const place = { channel: channel.id, ts: message.ts };
  const thread = message['thread_ts'] as string | undefined;
  const visit = visitOf(snapshot, { ...place, author, savedBy: user.id, thread }, context.now());
  if (!visit) throw new MemberError('no-visit', said.noVisitForNote());
  const note: Note = {
    visit: visit.id,
    author,
    text: message.text ?? '',
    at: context.now().toISOString(),
    origin: 'shortcut',
    ...place,
    ...(author !== user.id && { savedBy: user.id }),
    sorted: [],
  };
  await context.repository.change((tx) => keepNote(tx, note));
  context.changed();
  // Where Capi may not react, the person is told in words.
  if (!(await acknowledge(context, place)))
    await respond({ response_type: 'ephemeral', replace_original: false, text: said.noteSaved() });
}

interface Poured {
  channel: string;
  ts: string;
  thread?: string;
  author: string;
  savedBy: string;
}

/** The visit in whose thread it stands, else that of its author, else that of who saves it, at the time it was written. */
function visitOf(snapshot: Snapshot, poured: Poured, now: Date): VisitInHand | undefined {
  const { channel, ts, thread, author, savedBy } = poured;
  const standing = snapshot.visits.find((visit) => {
    const recap = snapshot.recapOf(visit.id).thread;
    const roots = [visit.threadTs, recap?.ts].filter((root) => root !== undefined);
    return visit.channel === channel && roots.some((root) => root === thread || root === ts);
  });
  if (standing) return standing;
  const written = new Date(Number(ts) * 1000);
  return [written, now]
    .flatMap((when) => [author, savedBy].flatMap((who) => visitsForNote(snapshot.visits, who, when)))
    .at(0);
}

type ReactionArgs = AllMiddlewareArgs & SlackEventMiddlewareArgs<'reaction_added' | 'reaction_removed'>;

/** Readers sort the notes by their reactions. */
export async function sortByReaction(
  { event }: ReactionArgs,
  { repository, tools }: RecapsContext,
): Promise<void> {
  const { user, reaction, item } = event;
  if (user === tools.identity.botUserId || item.type !== 'message' || !kindOfReaction(reaction)) return;
  const given = { by: user, name: reaction, isGiven: event.type === 'reaction_added' };
  await repository.change((tx) => sortNote(tx, item, given));
}
