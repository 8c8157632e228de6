import type { Message } from '../../delivery/outgoing.ts';
import { MemberError } from '../../errors.ts';
import { fold } from '../../french/fold.ts';
import { sections } from '../../slack/blocks.ts';
import type { CommandCall } from '../../slack/handlers.ts';
import { plainText } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { localTime } from '../../time/zone.ts';
import { lastDay } from '../../visits/contract.ts';
import { reorder } from '../changes/questions.ts';
import { close } from '../changes/sheets.ts';
import { said } from '../messages/edge.ts';
import { presentMine } from '../messages/mine.ts';
import { asksForOwn, ownVisits } from '../own.ts';
import { visitNamed } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { crossTable, presentCross, sendCross } from './cross.ts';
import type { Desk } from './desk.ts';
import { sendGrid } from './files.ts';
import { nameHosts } from './hosts.ts';
import { visitIn } from './listening.ts';
import { sheetWindow } from './sheet.ts';

/** What a subcommand is given. */
interface Asked {
  args: CommandCall;
  desk: Desk;
  /** As Slack sends them, after the subcommand. */
  words: string;
  user: string;
}

const subcommands: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  croiser: cross,
  clore: closeNow,
  fiche: openSheet,
  hote: hostsNamed,
  grille: grid,
};

/** `/recap …`: alone, it says what one can do. */
export async function recapCommand(args: CommandCall, desk: Desk): Promise<void> {
  const { command, ack } = args;
  await ack();
  const text = command.text.trim();
  const [first = ''] = text.split(/\s+/u);
  const asked = { args, desk, words: text.slice(first.length).trim(), user: command.user_id };
  const subcommand = subcommands[fold(first)];
  if (subcommand) return subcommand(asked);
  if (asksForOwn(plainText(text)))
    return answer(args, presentMine(ownVisits(await desk.book.read(), command.user_id)));
  return tell(args, said.help());
}

function tell(args: CommandCall, text: string): Promise<void> {
  return answer(args, { text, blocks: sections(text) });
}

async function answer({ respond }: CommandCall, { text, blocks }: Message): Promise<void> {
  await respond({ response_type: 'ephemeral', text, blocks: [...blocks] });
}

async function cross({ args, desk, words, user }: Asked): Promise<void> {
  const visible = await desk.tools.audiences.ofPerson(user);
  if (!visible.has('members')) throw new MemberError('members-only', said.membersOnly());
  const table = await crossTable(desk, plainText(words), visible);
  if (!table) return tell(args, said.noVisitYet());
  await answer(args, presentCross(table));
  await sendCross(desk, table, user);
}

/** @throws MemberError when no visit has this number */
async function visitOf({ desk, words }: Asked): Promise<VisitInHand> {
  const [name = ''] = words.split(/\s+/u);
  const visit = visitNamed(await desk.book.read(), name);
  if (!visit) throw new MemberError('visit-gone', said.gone());
  return visit;
}

async function closeNow(asked: Asked): Promise<void> {
  const { args, desk, user } = asked;
  await requireFacilitator(desk.tools.roles, user);
  const { id } = await visitOf(asked);
  const words = await desk.onSheet(async (sheetDesk) => {
    const visit = visitIn(sheetDesk.snapshot, id);
    if (sheetDesk.snapshot.recapOf(id).closedAt !== undefined) return said.alreadyClosed();
    if (localTime(sheetDesk.now, visit.zone).day < lastDay(visit)) return said.notOver();
    await close(sheetDesk, visit);
    return said.closed(visit);
  });
  desk.changed();
  await tell(args, words);
}

async function openSheet(asked: Asked): Promise<void> {
  const { args, desk, user } = asked;
  await requireFacilitator(desk.tools.roles, user);
  const { id } = await visitOf(asked);
  await args.client.views.open({
    trigger_id: args.command.trigger_id,
    view: await sheetWindow(desk, id),
  });
}

/** Who speaks for the host: the people mentioned, nobody when nobody is. */
async function hostsNamed(asked: Asked): Promise<void> {
  const { args, desk, words, user } = asked;
  await requireFacilitator(desk.tools.roles, user);
  const visit = await visitOf(asked);
  const hosts = [...words.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/gu)].flatMap(([, id]) => id ?? []);
  await tell(args, await nameHosts(desk, visit, hosts));
}

/** The grid to print; for facilitators, with the questions to put first, by their numbers in it. */
async function grid(asked: Asked): Promise<void> {
  const { args, desk, words, user } = asked;
  const visit = await visitOf(asked);
  const [, ...ranks] = words.match(/\d+/gu) ?? [];
  if (ranks.length > 0) {
    await requireFacilitator(desk.tools.roles, user);
    const outcome = await desk.book.change((tx, snapshot) =>
      reorder(tx, snapshot, visit.id, ranks.map(Number)),
    );
    desk.changed();
    return tell(args, outcome.ok ? said.reordered() : said.notReordered());
  }
  if ((await desk.book.read()).gridOf(visit.id).entries.length === 0) return tell(args, said.noGrid());
  await tell(args, said.fileSent());
  await sendGrid(desk, visit, user);
}
