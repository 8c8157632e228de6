import type { ModalView } from '@slack/types';
import { MemberError } from '../../errors.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import { type Click, clickedValue, openModal, type Submission, showErrors } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { fields } from '../actions.ts';
import { draftAgain, edit, publishNow, type SheetContext, send } from '../changes/sheets.ts';
import { publicationFaults, said } from '../messages/edge.ts';
import { publishedText } from '../messages/posts-after.ts';
import { type EditedItem, lineForm, type SheetMemory, sheetView } from '../messages/sheet-forms.ts';
import { parseLineForm } from '../read-forms.ts';
import type { Sheet, SheetLine } from '../sheet.ts';
import type { SheetEdit } from '../sheet-edits.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';
import { visitIn } from './listening.ts';

/**
 * The window on a visit's sheet.
 * @throws MemberError when there is none
 */
export async function sheetWindow(
  { repository }: RecapsContext,
  visit: string,
  page = 0,
): Promise<ModalView> {
  const snapshot = await repository.read();
  const sheet = snapshot.sheetOf(visit);
  if (!sheet) throw new MemberError('no-sheet', said.noSheet());
  return sheetView(visitIn(snapshot, visit), sheet, snapshot.questions, page);
}

/** « Ouvrir la fiche ». */
export async function openSheet(click: Click, context: RecapsContext): Promise<void> {
  await click.ack();
  await requireFacilitator(context.tools.roles, click.body.user.id);
  await openModal(click, await sheetWindow(context, clickedValue(click.action)));
}

/** « Lire la fiche »: what is published, for members. */
export async function readPublished(click: Click, context: RecapsContext): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  if (!(await context.tools.audiences.ofPerson(body.user.id)).has('members'))
    throw new MemberError('members-only', said.membersOnly());
  const snapshot = await context.repository.read();
  const sheet = snapshot.sheetOf(clickedValue(action));
  const text = sheet ? publishedText(sheet, snapshot.questions, await context.namesFor(snapshot)) : '';
  if (text === '') throw new MemberError('no-sheet', said.noSheet());
  await openModal(click, noticeModal(said.sheetTitle, text));
}

export async function turnPage({ ack, action, body, client }: Click, context: RecapsContext): Promise<void> {
  await ack();
  if (!body.view) return;
  const { visit } = metadataOf<SheetMemory>(body.view);
  const view = await sheetWindow(context, visit, Number(clickedValue(action)));
  await client.views.update({ view_id: body.view.id, view });
}

/** « Modifier », « Reprendre », « Ajouter une ligne ». */
export async function openLine(
  click: Click,
  context: RecapsContext,
  on: 'line' | 'unused' | 'new',
): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  if (!body.view) return;
  const memory = metadataOf<SheetMemory>(body.view);
  const sheet = (await context.repository.read()).sheetOf(memory.visit);
  const item = on === 'new' ? undefined : itemIn(sheet, clickedValue(action));
  await openModal(click, lineForm(memory, item));
}

function itemIn(sheet: Sheet | undefined, id: string): EditedItem {
  const line = sheet?.lines.find((one) => one.id === id);
  if (line) return { line };
  const unused = sheet?.unused.find(({ piece }) => piece === id);
  if (!unused) throw new MemberError('line-gone', said.lineGone());
  return { unused };
}

/** A line is written, moved, put in other words or left out: the sheet's next version. */
export async function submitLine(submission: Submission, context: RecapsContext): Promise<void> {
  const { ack, body, view, client } = submission;
  await requireFacilitator(context.tools.roles, body.user.id);
  const memory = metadataOf<SheetMemory>(view);
  const { text, section, isLeftOut } = parseLineForm(formValues(view));
  const outcome = await context.onSheet(async (sheetContext) => {
    const visit = visitIn(sheetContext.snapshot, memory.visit);
    const line = sheetContext.snapshot.sheetOf(visit.id)?.lines.find(({ id }) => id === memory.line);
    const form = { text, section, isLeftOut };
    const changes: SheetEdit[] =
      memory.unused === undefined
        ? editsOf(line, form)
        : [{ edit: 'use', piece: memory.unused, section, text }];
    return applied(sheetContext, visit, changes, body.user.id, memory.version);
  });
  if (outcome !== undefined) return showErrors(submission, { [fields.text]: said.editRefused[outcome] });
  await ack();
  const below = view.previous_view_id;
  if (below)
    await client.views.update({
      view_id: below,
      view: await sheetWindow(context, memory.visit, memory.page),
    });
}

interface LineForm {
  text: string;
  section: SheetLine['section'];
  isLeftOut: boolean;
}

function editsOf(line: SheetLine | undefined, { text, section, isLeftOut }: LineForm): SheetEdit[] {
  if (!line) return [{ edit: 'write', section, text }];
  if (isLeftOut) return [{ edit: 'leave-out', line: line.id }];
  return [
    ...(text === line.text ? [] : [{ edit: 'reword' as const, line: line.id, text }]),
    ...(section === line.section ? [] : [{ edit: 'move' as const, line: line.id, section }]),
  ];
}

/** @returns why the edits were refused; nothing when they are made */
async function applied(
  context: SheetContext,
  visit: VisitInHand,
  changes: readonly SheetEdit[],
  by: string,
  seen: number,
): Promise<keyof typeof said.editRefused | undefined> {
  let version = seen;
  let { snapshot } = context;
  for (const change of changes) {
    const outcome = await edit({ ...context, snapshot }, visit, change, by, version);
    if (!outcome.ok) return outcome.reason;
    const { sheet } = outcome;
    version = sheet.version;
    snapshot = { ...snapshot, sheetOf: () => sheet };
  }
  return undefined;
}

/** « Actualiser avec les retours »: the next version, with what was said since. */
export async function takeUpAgain(click: Click, context: RecapsContext): Promise<void> {
  await onWindow(click, context, (sheetContext, visit) => draftAgain(sheetContext, visit));
}

/** « Envoyer à l’hôte ». */
export async function sendSheet(click: Click, context: RecapsContext): Promise<void> {
  await onWindow(click, context, (sheetContext, visit) => {
    if (!send(sheetContext, visit)) throw new MemberError('no-host', said.noHost(visit));
  });
}

/** « Publier »: found by the search before the window says so. */
export async function publishSheetNow(click: Click, context: RecapsContext): Promise<void> {
  await onWindow(click, context, async (sheetContext, visit) => {
    const outcome = await publishNow(sheetContext, visit, click.body.user.id);
    if (!outcome.ok) throw new MemberError(outcome.reason, publicationFaults[outcome.reason]);
  });
}

async function onWindow(
  click: Click,
  context: RecapsContext,
  work: (sheetContext: SheetContext, visit: VisitInHand) => unknown,
): Promise<void> {
  const { ack, body, client } = click;
  await ack();
  await requireFacilitator(context.tools.roles, body.user.id);
  if (!body.view) return;
  const { visit } = metadataOf<SheetMemory>(body.view);
  try {
    await context.onSheet(async (sheetContext) => {
      await work(sheetContext, visitIn(sheetContext.snapshot, visit));
    });
  } catch (error) {
    if (!(error instanceof MemberError)) throw error;
    // Said where the click was made: a direct message would be hidden by the window.
    return openModal(click, noticeModal(said.sheetTitle, error.message));
  }
  context.changed();
  await client.views.update({ view_id: body.view.id, view: await sheetWindow(context, visit) });
}
