import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { fields, forms } from '../actions.ts';
import { chooseName, takeBack } from '../changes/said.ts';
import { removeFromSheet, renameInSheet } from '../changes/sheets.ts';
import { said } from '../messages/edge.ts';
import { formWords } from '../messages/forms.ts';
import { mineView } from '../messages/mine.ts';
import { ownVisit } from '../own.ts';
import { missesStructure, parseAttribution } from '../read-forms.ts';
import type { RecapsContext } from './context.ts';
import { pairOf, visitIn } from './listening.ts';

/** « Ce que j’ai dit »: everything one said of a visit, to take back or to sign. */
export async function openMine(click: Click, { repository }: RecapsContext): Promise<void> {
  await click.ack();
  const snapshot = await repository.read();
  const visit = visitIn(snapshot, clickedValue(click.action));
  await openModal(click, mineView(ownVisit(snapshot, visit, click.body.user.id)));
}

/** « Retirer »: it leaves the sheet and the search at once. */
export async function takeBackOne(
  { ack, action, body, client }: Click,
  context: RecapsContext,
): Promise<void> {
  await ack();
  const [id, origin] = pairOf(clickedValue(action));
  const author = body.user.id;
  await context.onSheet(async (sheetContext) => {
    const { tx, snapshot } = sheetContext;
    takeBack(tx, snapshot, id, author, origin);
    await removeFromSheet(sheetContext, visitIn(snapshot, id), author, origin);
  });
  context.changed();
  if (body.view?.callback_id !== forms.mine) return;
  const snapshot = await context.repository.read();
  const view = mineView(ownVisit(snapshot, visitIn(snapshot, id), author));
  await client.views.update({ view_id: body.view.id, view });
}

/** How one wants to be named, from now on and in what is published. */
export async function submitMine(submission: Submission, context: RecapsContext): Promise<void> {
  const { body, view } = submission;
  const form = formValues(view);
  const { visit: id } = metadataOf<{ visit: string }>(view);
  if (missesStructure(form)) return showErrors(submission, { [fields.structure]: formWords.noStructure() });
  const as = parseAttribution(form);
  const author = body.user.id;
  await context.repository.change((tx, snapshot) => chooseName(tx, snapshot, id, author, as));
  await showInstead(submission, noticeModal(said.mineTitle, said.alreadyMine()));
  await context.onSheet((sheetContext) =>
    renameInSheet(sheetContext, visitIn(sheetContext.snapshot, id), author),
  );
  context.changed();
}
