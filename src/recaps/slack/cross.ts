import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import type { VisibleAudiences } from '../../knowledge/types.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { localTime } from '../../time/zone.ts';
import { firstDay } from '../../visits/contract.ts';
import {
  type ComparedVisit,
  type CrossTable,
  cellLines,
  crossAnalysis,
  crossCsv,
  crossMarkdown,
} from '../cross-analysis.ts';
import { readAxes } from '../cross-axes.ts';
import { crossWords } from '../messages/cross-analysis.ts';
import { said } from '../messages/edge.ts';
import { visitDays, visitName } from '../messages/naming.ts';
import type { Snapshot } from '../snapshot.ts';
import { toldSessions } from '../told-sessions.ts';
import type { RecapsContext } from './context.ts';
import { sendText } from './files.ts';

/** A message holds 50 blocks and some 13,000 characters. */
const MOST_BLOCKS = 40;
const MOST_CHARACTERS = 10_000;

/** The visits that took place, side by side on what is asked for. */
export async function crossTable(
  context: RecapsContext,
  words: string,
  visible: VisibleAudiences,
): Promise<CrossTable | undefined> {
  const snapshot = await context.repository.read();
  const { day } = localTime(context.now(), context.tools.community.zone);
  const compared = [
    ...toldSessions(context.tools.knowledge(), snapshot.visits, visible, day),
    ...comparedVisits(context, snapshot),
  ];
  if (compared.length === 0) return undefined;
  return crossAnalysis(
    readAxes(words, snapshot.questions.values()),
    compared,
    await context.namesFor(snapshot),
  );
}

function comparedVisits(context: RecapsContext, snapshot: Snapshot): ComparedVisit[] {
  return snapshot.visits
    .filter(
      (visit) => visit.status === 'planned' && firstDay(visit) <= localTime(context.now(), visit.zone).day,
    )
    .map((visit) => {
      const sheet = snapshot.sheetOf(visit.id);
      const { thread } = snapshot.recapOf(visit.id);
      const address = thread && context.permalink(thread);
      return {
        visit,
        asked: new Set(snapshot.gridOf(visit.id).entries.map(({ question }) => question)),
        sheet,
        address,
      };
    });
}

/** The table for a message, which has no table that a phone can show: a visit a paragraph. */
export function presentCross({ columns, rows }: CrossTable): Message {
  const text = crossWords.title(columns.map(({ title }) => title).join(', '));
  const blocks: KnownBlock[] = [...sections(`*${escapeMrkdwn(text)}*`)];
  let characters = 0;
  for (const { visit, cells } of rows) {
    const parts = cells.flatMap((cell, index) => [
      ...(columns.length > 1 ? [`_${escapeMrkdwn(columns[index]?.title ?? '')}_`] : []),
      ...cellLines(cell, visit).map((line) => `• ${escapeMrkdwn(line)}`),
      ...(cell.source ? [`${escapeMrkdwn(crossWords.source())} : ${linked(cell.source)}`] : []),
    ]);
    const name = visitName(visit);
    const head = `*${escapeMrkdwn(`${name.charAt(0).toUpperCase()}${name.slice(1)}, ${visitDays(visit)}`)}*`;
    const added = sections([head, ...parts].join('\n'));
    characters += added.reduce((sum, one) => sum + (one.text?.text.length ?? 0), 0);
    if (characters > MOST_CHARACTERS || blocks.length + added.length > MOST_BLOCKS) break;
    blocks.push(...added);
  }
  return { text, blocks: [...blocks, ...sections(`_${said.crossPrivate()}_`)] };
}

function linked({ title, address }: { title: string; address?: string }): string {
  const name = escapeMrkdwn(title).replaceAll('|', '¦');
  return address === undefined ? name : `<${address}|${name}>`;
}

/** The same to keep, by direct message. */
export async function sendCross(context: RecapsContext, table: CrossTable, user: string): Promise<void> {
  const key = `recap:cross:${user}:${context.now().getTime()}`;
  const title = said.crossFile();
  await sendText(context, user, {
    key: `${key}:md`,
    name: 'analyse-croisee.md',
    title,
    content: crossMarkdown(table),
  });
  await sendText(context, user, {
    key: `${key}:csv`,
    name: 'analyse-croisee.csv',
    title,
    content: crossCsv(table),
  });
}
