import { MemberError } from '../../errors.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { localTime } from '../../time/zone.ts';
import { markdownBlock } from '../actions.ts';
import { rewrite } from '../changes/sheets.ts';
import { draftMarkdown } from '../draft-markdown.ts';
import { draftWords } from '../messages/draft-markdown.ts';
import { said } from '../messages/edge.ts';
import { markdownForm } from '../messages/markdown-form.ts';
import type { SheetMemory } from '../messages/sheet-forms.ts';
import { type DraftFault, readDraft } from '../read-draft.ts';
import { parseMarkdownForm } from '../read-forms.ts';
import type { RecapsContext } from './context.ts';
import { sendText } from './files.ts';
import { visitIn } from './listening.ts';
import { sheetWindow } from './sheet.ts';

/** « Modifier en Markdown »: the whole draft as a text. */
export async function openMarkdown(click: Click, { repository }: RecapsContext): Promise<void> {
  const { ack, body } = click;
  await ack();
  if (!body.view) return;
  const memory = metadataOf<SheetMemory>(body.view);
  const sheet = (await repository.read()).sheetOf(memory.visit);
  if (!sheet) throw new MemberError('no-sheet', said.noSheet());
  // The numbers in the text hold for the version that it shows.
  await openModal(click, markdownForm(sheet, { ...memory, version: sheet.version }));
}

/** « Recevoir en fichier »: the same to edit elsewhere, and to paste back. */
export async function sendMarkdown(click: Click, context: RecapsContext): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  await requireFacilitator(context.tools.roles, body.user.id);
  const snapshot = await context.repository.read();
  const visit = visitIn(snapshot, clickedValue(action));
  const sheet = snapshot.sheetOf(visit.id);
  if (!sheet) throw new MemberError('no-sheet', said.noSheet());
  const { day } = localTime(context.now(), visit.zone);
  await sendText(context, body.user.id, {
    key: `recap:sheet-file:${visit.id}:v${sheet.version}:${body.user.id}:${context.now().getTime()}`,
    name: `fiche-${visit.number ?? visit.id}-${day}.md`,
    title: said.sheetFile(visit),
    content: `> ${draftWords.explained()}\n\n${draftMarkdown(sheet)}\n`,
  });
}

/** The Markdown is given back: what cannot be read is told beside its text, which stays in the window. */
export async function submitMarkdown(submission: Submission, context: RecapsContext): Promise<void> {
  const { body, view, client } = submission;
  const by = body.user.id;
  await requireFacilitator(context.tools.roles, by);
  const memory = metadataOf<SheetMemory>(view);
  const texts = parseMarkdownForm(formValues(view));
  const sheet = (await context.repository.read()).sheetOf(memory.visit);
  const refuse = (errors: Record<string, string>) => showErrors(submission, errors);
  if (sheet?.version !== memory.version) return refuse({ [markdownBlock(0)]: draftWords.stale() });
  const { items, faults } = readDraft(texts, sheet);
  if (faults.length > 0) return refuse(errorsOf(faults));
  const outcome = await context.onSheet((sheetContext) =>
    rewrite(sheetContext, visitIn(sheetContext.snapshot, memory.visit), items, by, memory.version),
  );
  if (!outcome.ok) return refuse({ [markdownBlock(0)]: draftWords.stale() });
  await showInstead(submission, noticeModal(said.sheetTitle, draftWords.saved(outcome.tally)));
  const below = view.previous_view_id;
  if (below) await client.views.update({ view_id: below, view: await sheetWindow(context, memory.visit) });
}

/** All that is wrong with a text, under it. */
function errorsOf(faults: readonly DraftFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { text, message } of faults) {
    const block = markdownBlock(text);
    errors[block] = errors[block] === undefined ? message : `${errors[block]}\n${message}`;
  }
  return errors;
}
