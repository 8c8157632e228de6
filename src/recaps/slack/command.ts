import type { Message } from '../../delivery/outgoing.ts';
import { MemberError } from '../../errors.ts';
import { fold } from '../../french/fold.ts';
import { sections } from '../../slack/blocks.ts';
import type { CommandCall } from '../../slack/handlers.ts';
import { plainText } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { readWritten } from '../../slack/written.ts';
import { localTime } from '../../time/zone.ts';
import { lastDay } from '../../visits/contract.ts';
import { reorder } from '../changes/questions.ts';
import { close } from '../changes/sheets.ts';
import { said } from '../messages/edge.ts';
import { presentMine } from '../messages/mine.ts';
import { asksForOwn, ownVisits } from '../own.ts';
import { visitNamed } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';
import { crossTable, presentCross, sendCross } from './cross.ts';
import { sendGrid } from './files.ts';
import { nameHosts } from './hosts.ts';
import { visitIn } from './listening.ts';
import { sheetWindow } from './sheet.ts';

/** What a subcommand is given. */
interface Asked {
  args: CommandCall;
  context: RecapsContext;
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
export async function recapCommand(args: CommandCall, context: RecapsContext): Promise<void> {
  const { command, ack } = args;
  await ack();
  const text = command.text.trim();
  const [first = ''] = text.split(/\s+/u);
  const asked = { args, context, words: text.slice(first.length).trim(), user: command.user_id };
  const subcommand = subcommands[fold(first)];
  if (subcommand) return subcommand(asked);
  if (asksForOwn(readWritten(text).words))
    return answer(args, presentMine(ownVisits(await context.repository.read(), command.user_id)));
  return tell(args, said.help());
}

function tell(args: CommandCall, text: string): Promise<void> {
  return answer(args, { text, blocks: sections(text) });
}

async function answer({ respond }: CommandCall, { text, blocks }: Message): Promise<void> {
  await respond({ response_type: 'ephemeral', text, blocks: [...blocks] });
}

async function cross({ args, context, words, user }: Asked): Promise<void> {
  const visible = await context.tools.audiences.ofPerson(user);
  if (!visible.has('members')) throw new MemberError('members-only', said.membersOnly());
  const table = await crossTable(context, plainText(words), visible);
  if (!table) return tell(args, said.noVisitYet());
  await answer(args, presentCross(table));
  await sendCross(context, table, user);
}

/** @throws MemberError when no visit has this number */
async function visitOf({ context, words }: Asked): Promise<VisitInHand> {
  const [name = ''] = words.split(/\s+/u);
  const visit = visitNamed(await context.repository.read(), name);
  if (!visit) throw new MemberError('visit-gone', said.gone());
  return visit;
}

async function closeNow(asked: Asked): Promise<void> {
  const { args, context, user } = asked;
  await requireFacilitator(context.tools.roles, user);
  const { id } = await visitOf(asked);
  const words = await context.onSheet(async (sheetContext) => {
    const visit = visitIn(sheetContext.snapshot, id);
    if (sheetContext.snapshot.recapOf(id).closedAt !== undefined) return said.alreadyClosed();
    if (localTime(sheetContext.now, visit.zone).day < lastDay(visit)) return said.notOver();
    await close(sheetContext, visit);
    return said.closed(visit);
  });
  context.changed();
  await tell(args, words);
}

async function openSheet(asked: Asked): Promise<void> {
  const { args, context, user } = asked;
  await requireFacilitator(context.tools.roles, user);
  const { id } = await visitOf(asked);
  await args.client.views.open({
    trigger_id: args.command.trigger_id,
    view: await sheetWindow(context, id),
  });
}

/** Who speaks for the host: the people mentioned, nobody when nobody is. */
async function hostsNamed(asked: Asked): Promise<void> {
  const { args, context, words, user } = asked;
  await requireFacilitator(context.tools.roles, user);
  const visit = await visitOf(asked);
  const hosts = [...words.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/gu)].flatMap(([, id]) => id ?? []);
  await tell(args, await nameHosts(context, visit, hosts));
}

/** The grid to print; for facilitators, with the questions to put first, by their numbers in it. */
async function grid(asked: Asked): Promise<void> {
  const { args, context, words, user } = asked;
  const visit = await visitOf(asked);
  const [, ...ranks] = words.match(/\d+/gu) ?? [];
  if (ranks.length > 0) {
    await requireFacilitator(context.tools.roles, user);
    const outcome = await context.repository.change((tx, snapshot) =>
      reorder(tx, snapshot, visit.id, ranks.map(Number)),
    );
    context.changed();
    return tell(args, outcome.ok ? said.reordered() : said.notReordered());
  }
  if ((await context.repository.read()).gridOf(visit.id).entries.length === 0)
    return tell(args, said.noGrid());
  await tell(args, said.fileSent());
  await sendGrid(context, visit, user);
}
