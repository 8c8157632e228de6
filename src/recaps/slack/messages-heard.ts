import { sections } from '../../slack/blocks.ts';
import type { HeardMessage } from '../../slack/handlers.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { isByPerson, mentions } from '../../slack/written.ts';
import { addDays } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { firstDay, lastDay } from '../../visits/contract.ts';
import {
  followDeletion,
  followEdit,
  type Kept,
  keepNote,
  keepReply,
  participationIn,
} from '../changes/said.ts';
import { draftAgain, removeFromSheet } from '../changes/sheets.ts';
import type { ThreadReply } from '../contributions.ts';
import { said } from '../messages/edge.ts';
import { type Note, noteIn } from '../notes.ts';
import { parseReply } from '../parsing/parse-reply.ts';
import { isIgnored, type ParsedReply } from '../parsing/reply.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { acknowledge } from './acknowledge.ts';
import type { RecapsContext } from './context.ts';
import { visitIn } from './listening.ts';

/** The parts of Slack's `message` event that matter here. */
interface Heard {
  subtype?: string;
  channel: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
  thread_ts?: string;
  deleted_ts?: string;
  message?: {
    ts: string;
    user?: string;
    bot_id?: string;
    text?: string;
    thread_ts?: string;
    subtype?: string;
  };
}

/** A person's message in a thread. */
interface Written {
  channel: string;
  ts: string;
  threadTs: string;
  user: string;
  text: string;
}

/** Messages of visits' threads and recap threads, their edits and their deletions. */
export async function hearThread({ event }: HeardMessage, context: RecapsContext): Promise<void> {
  // The same mention comes as a message, too.
  if (event.type !== 'message') return;
  const heard = event as Heard;
  if (heard.subtype === 'message_deleted' && heard.deleted_ts !== undefined)
    return forget({ channel: heard.channel, ts: heard.deleted_ts }, context);
  if (heard.subtype === 'message_changed' && heard.message) {
    // Slack tells a deleted root of a thread as a change to a tombstone.
    if (heard.message.subtype === 'tombstone')
      return forget({ channel: heard.channel, ts: heard.message.ts }, context);
    const written = writtenIn(heard.channel, heard.message);
    return edited(heard.channel, heard.message, written, context);
  }
  const written = writtenIn(heard.channel, heard);
  if (written) await take(written, context);
}

function writtenIn(channel: string, message: Omit<Heard, 'channel'>): Written | undefined {
  const { user, text = '', ts, thread_ts: threadTs } = message;
  if (!user || !isByPerson(message) || threadTs === undefined || threadTs === ts) return undefined;
  return { channel, ts, threadTs, user, text };
}

/** What stands in the recap thread is a recap; what stands in the visit's on its days, a note. */
async function take(written: Written, context: RecapsContext): Promise<void> {
  const { tools, repository, now } = context;
  // Somebody talks to Capi: it answers.
  if (mentions(written.text, tools.identity.botUserId)) return;
  const snapshot = await repository.read();
  const place = placeOf(written, snapshot, now());
  if (!place) return;
  const { visit, as } = place;
  const origin = `${as}:${written.channel}:${written.ts}`;
  if (participationIn(snapshot, visit.id, written.user).withdrawn.includes(origin)) return;
  const reading = parseReply({ text: written.text, isHost: visit.hosts.includes(written.user) }, visit);
  if (isIgnored(reading)) return;
  const common = {
    visit: visit.id,
    author: written.user,
    text: written.text,
    channel: written.channel,
    ts: written.ts,
  };
  const at = now().toISOString();
  if (as === 'reply') {
    const reply: ThreadReply = { ...common, at };
    await repository.change((tx) => keepReply(tx, reply));
  } else {
    const note: Note = { ...common, at, origin: 'thread', sorted: [] };
    await repository.change((tx) => keepNote(tx, note));
  }
  await acknowledge(context, written);
  context.changed();
  if (as === 'reply') await tellCorrections(context, visit, written, reading);
}

function placeOf(
  { channel, threadTs }: Written,
  snapshot: Snapshot,
  now: Date,
): { visit: VisitInHand; as: 'reply' | 'note' } | undefined {
  for (const visit of snapshot.visits) {
    const { thread } = snapshot.recapOf(visit.id);
    if (thread?.channel === channel && thread.ts === threadTs) return { visit, as: 'reply' };
    if (visit.channel === channel && visit.threadTs === threadTs && isOn(visit, now))
      return { visit, as: 'note' };
  }
  return undefined;
}

/** On the days of the visit, and on the next one. */
function isOn(visit: VisitInHand, now: Date): boolean {
  const { day } = localTime(now, visit.zone);
  return visit.status === 'planned' && firstDay(visit) <= day && day <= addDays(lastDay(visit), 1);
}

async function tellCorrections(
  { tools }: RecapsContext,
  visit: VisitInHand,
  { channel, ts }: Written,
  { parts }: ParsedReply,
): Promise<void> {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'correction') continue;
    const value = part.value === undefined ? undefined : escapeMrkdwn(part.value);
    const text = said.correction(visit, escapeMrkdwn(part.text), value);
    await tools.notices.tell({
      key: `recap:${visit.id}:correction:${channel}:${ts}:${index}`,
      compose: () => ({ text, blocks: sections(text) }),
    });
  }
}

async function edited(
  channel: string,
  { ts, text = '' }: { ts: string; text?: string },
  written: Written | undefined,
  context: RecapsContext,
): Promise<void> {
  // In a direct message, « note : » is not part of the note.
  const words = channel.startsWith('D') ? (noteIn(text) ?? text) : text;
  const kept = await context.repository.change((tx) => followEdit(tx, { channel, ts }, words));
  for (const { visit } of kept) {
    await followInDraft(context, visit);
    context.changed();
  }
  // What said nothing before may say something now.
  if (kept.length === 0 && written) await take(written, context);
}

/** A draft that nobody has been given to read yet says what people say now; a later version waits for facilitators. */
async function followInDraft(context: RecapsContext, id: string): Promise<void> {
  const sheet = (await context.repository.read()).sheetOf(id);
  if (!sheet || sheet.published || sheet.review.state !== 'to-send') return;
  await context.onSheet(async (sheetContext) => {
    await draftAgain(sheetContext, visitIn(sheetContext.snapshot, id));
  });
}

async function forget(place: { channel: string; ts: string }, context: RecapsContext): Promise<void> {
  const kept = await context.repository.change((tx) => followDeletion(tx, place));
  for (const one of kept) await leaveSheet(context, one);
}

/** What is no longer said is no longer in the sheet, published or not. */
async function leaveSheet(context: RecapsContext, { visit: id, author, origin }: Kept): Promise<void> {
  if ((await context.repository.read()).sheetOf(id)) {
    await context.onSheet((sheetContext) => {
      const visit = sheetContext.snapshot.visits.find((one) => one.id === id);
      return visit ? removeFromSheet(sheetContext, visit, author, origin) : false;
    });
  }
  context.changed();
}
