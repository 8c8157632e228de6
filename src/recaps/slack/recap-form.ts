import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
  whisper,
} from '../../slack/handlers.ts';
import { fields, forms } from '../actions.ts';
import { draft, give, notThisTime, participationIn } from '../changes/said.ts';
import { recapForm } from '../forms.ts';
import { gridQuestions } from '../grid.ts';
import { said } from '../messages/edge.ts';
import { formWords, recapRefusals } from '../messages/forms.ts';
import { missesStructure, parseRecapForm } from '../read-forms.ts';
import { themesIn } from '../themes.ts';
import type { RecapsContext } from './context.ts';
import { visitIn } from './listening.ts';

/** « Donner mon retour »: the form, with the draft or what was given before. */
export async function openRecapForm(click: Click, { repository, tools }: RecapsContext): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const snapshot = await repository.read();
  const visit = visitIn(snapshot, clickedValue(action));
  const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
  const view = recapForm(
    participationIn(snapshot, visit.id, body.user.id),
    asked.map(({ question }) => question),
    themesIn(tools.knowledge()),
  );
  await openModal(click, view);
}

/** Something is typed in the form: it outlives a form that is closed. */
export async function keepDraft({ ack, body }: Click, { repository }: RecapsContext): Promise<void> {
  await ack();
  const { view } = body;
  if (view?.callback_id !== forms.recap) return;
  const { visit } = metadataOf<{ visit: string }>(view);
  const { answers } = parseRecapForm(formValues(view));
  await repository.change((tx, snapshot) => draft(tx, snapshot, visit, body.user.id, answers));
}

export async function submitRecap(submission: Submission, context: RecapsContext): Promise<void> {
  const { body, view } = submission;
  const form = formValues(view);
  const { visit } = metadataOf<{ visit: string }>(view);
  if (missesStructure(form)) return showErrors(submission, { [fields.structure]: formWords.noStructure() });
  const outcome = await context.repository.change((tx, snapshot) =>
    give(tx, snapshot, visit, body.user.id, parseRecapForm(form), context.now()),
  );
  if (!outcome.ok) return showErrors(submission, { [fields.retain]: recapRefusals[outcome.reason] });
  await showInstead(submission, noticeModal(formWords.recapTitle(), said.given(outcome.isLate)));
  context.changed();
}

/** « Pas cette fois ». */
export async function declineRecap(click: Click, context: RecapsContext): Promise<void> {
  await click.ack();
  const visit = clickedValue(click.action);
  await context.repository.change((tx, snapshot) =>
    notThisTime(tx, snapshot, visit, click.body.user.id, context.now()),
  );
  context.changed();
  await whisper(click, said.notThisTime());
}
