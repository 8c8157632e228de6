import type { Hearer } from '../../capability.ts';
import type { CommandCall, HeardMessage } from '../../slack/handlers.ts';
import { isByPerson, mentions, readWritten } from '../../slack/written.ts';
import { presentMine } from '../messages/mine.ts';
import { noteIn } from '../notes.ts';
import { asksForOwn, ownVisits } from '../own.ts';
import type { RecapsContext } from './context.ts';
import { hearThread } from './messages-heard.ts';
import { keepDirectNote } from './notes.ts';

/** What recaps hear. What belongs to the notebook is no question to the knowledge. */
export function recapHearers(recaps: () => RecapsContext): Record<string, Hearer> {
  return {
    'recaps.note': { message: (heard) => takeNote(heard, recaps()) },
    'recaps.own-notes': {
      message: (heard) => answerMessage(heard, recaps()),
      '/demander': (call) => answerCommand(call, recaps()),
    },
    'recaps.thread': {
      async message(heard) {
        await hearThread(heard, recaps());
        return false;
      },
    },
  };
}

interface Written {
  channel: string;
  user: string;
  text: string;
  ts: string;
  /** In a direct message? */
  direct: boolean;
}

/** What a person wrote; undefined for edits, deletions and what bots say. */
function writtenIn({ event }: HeardMessage): Written | undefined {
  const heard = event as Heard;
  const { user, text = '', channel, channel_type: type, ts } = heard;
  if (!user || !isByPerson(heard)) return undefined;
  return { channel, user, text, ts, direct: type === 'im' };
}

interface Heard {
  subtype?: string;
  channel: string;
  channel_type?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
}

async function takeNote(heard: HeardMessage, recaps: RecapsContext): Promise<boolean> {
  const written = writtenIn(heard);
  const text = written?.direct ? noteIn(written.text) : undefined;
  if (!written || text === undefined) return false;
  heard.context['addressed'] = true;
  await keepDirectNote({ ...written, text }, recaps);
  return true;
}

/** Answers in a direct message in any case: what one noted is one's own. */
async function answerMessage(heard: HeardMessage, recaps: RecapsContext): Promise<boolean> {
  const written = writtenIn(heard);
  if (!written) return false;
  const { channel, user, text, ts, direct } = written;
  const isSaidToCapi = direct || mentions(text, recaps.tools.identity.botUserId);
  if (!isSaidToCapi || !asksForOwn(readWritten(text).words)) return false;
  heard.context['addressed'] = true;
  await recaps.tools.delivery.post({
    key: `recap:mine:${channel}:${ts}`,
    kind: 'recap-mine',
    channel: direct ? channel : user,
    threadTs: direct ? ts : undefined,
    compose: async () => presentMine(ownVisits(await recaps.repository.read(), user)),
  });
  return true;
}

async function answerCommand(
  { command, ack, respond }: CommandCall,
  recaps: RecapsContext,
): Promise<boolean> {
  if (!asksForOwn(readWritten(command.text).words)) return false;
  await ack();
  const post = presentMine(ownVisits(await recaps.repository.read(), command.user_id));
  await respond({ response_type: 'ephemeral', ...post });
  return true;
}
