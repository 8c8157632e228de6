import { sections } from '../../slack/blocks.ts';
import { type Click, clickedValue, whisper } from '../../slack/handlers.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { firstDay } from '../../visits/contract.ts';
import { gridQuestions } from '../grid.ts';
import { gridMarkdown } from '../grid-markdown.ts';
import { said } from '../messages/edge.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';
import { visitIn } from './listening.ts';
import { visitNames } from './shown.ts';

/** A text to keep, for one person. */
export interface TextFile {
  /** Identity: the same click sends it once. */
  key: string;
  name: string;
  title: string;
  content: string;
}

/** Longest part of a text that one message takes, with room for its marks (characters). */
const LONGEST_PART = 2800;
const MOST_PARTS = 4;

/** Sends a text by direct message: as a file where Slack lets us, else in the message. */
export async function sendText({ tools }: RecapsContext, user: string, file: TextFile): Promise<void> {
  const outcome = await tools.files.send({ ...file, channel: user, comment: file.title });
  if (outcome !== 'unavailable') return;
  const parts = file.content.match(new RegExp(`[\\s\\S]{1,${LONGEST_PART}}`, 'gu')) ?? [];
  await tools.delivery.post({
    key: `${file.key}:text`,
    kind: 'recap-text',
    channel: user,
    compose: () => ({
      text: file.title,
      blocks: [
        ...sections(escapeMrkdwn(file.title)),
        ...parts
          .slice(0, MOST_PARTS)
          .flatMap((part) => sections(`\`\`\`\n${escapeMrkdwn(part).slice(0, 2950)}\n\`\`\``)),
      ],
    }),
  });
}

/** « La grille à imprimer ». */
export async function printGrid(click: Click, context: RecapsContext): Promise<void> {
  await click.ack();
  const visit = visitIn(await context.repository.read(), clickedValue(click.action));
  await whisper(click, said.fileSent());
  await sendGrid(context, visit, click.body.user.id);
}

export async function sendGrid(context: RecapsContext, visit: VisitInHand, user: string): Promise<void> {
  const snapshot = await context.repository.read();
  const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
  await sendText(context, user, {
    key: `recap:grid-file:${visit.id}:${user}:${context.now().getTime()}`,
    name: `grille-${firstDay(visit)}.md`,
    title: said.gridFile(visit),
    content: gridMarkdown(visit, asked, visitNames(snapshot)),
  });
}
