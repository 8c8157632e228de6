import { sections } from '../../slack/blocks.ts';
import { fields, forms } from '../actions.ts';
import { draft, give, notThisTime, participationIn } from '../changes/said.ts';
import { recapForm } from '../forms.ts';
import { gridQuestions } from '../grid.ts';
import { said } from '../messages/edge.ts';
import { formWords, recapRefusals } from '../messages/forms.ts';
import { missesStructure, readRecapForm } from '../read-forms.ts';
import { themesIn } from '../themes.ts';
import type { Desk } from './desk.ts';
import {
  type Click,
  clickedValue,
  memoryOf,
  noticeView,
  type Submission,
  stateOf,
  visitIn,
  whisper,
} from './listening.ts';

/** « Donner mon retour »: the form, with the draft or what was given before. */
export async function openRecapForm(
  { ack, action, body, client }: Click,
  { book, tools }: Desk,
): Promise<void> {
  await ack();
  const snapshot = await book.read();
  const visit = visitIn(snapshot, clickedValue(action));
  const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
  const view = recapForm(
    participationIn(snapshot, visit.id, body.user.id),
    asked.map(({ question }) => question),
    themesIn(tools.knowledge()),
  );
  await client.views.open({ trigger_id: body.trigger_id, view });
}

/** Something is typed in the form: it outlives a form that is closed. */
export async function keepDraft({ ack, body }: Click, { book }: Desk): Promise<void> {
  await ack();
  const { view } = body;
  if (view?.callback_id !== forms.recap) return;
  const { visit } = memoryOf<{ visit: string }>(view);
  const { answers } = readRecapForm(stateOf(view));
  await book.change((tx, snapshot) => draft(tx, snapshot, visit, body.user.id, answers));
}

export async function submitRecap({ ack, body, view }: Submission, desk: Desk): Promise<void> {
  const { visit } = memoryOf<{ visit: string }>(view);
  if (missesStructure(stateOf(view)))
    return ack({ response_action: 'errors', errors: { [fields.structure]: formWords.noStructure() } });
  const outcome = await desk.book.change((tx, snapshot) =>
    give(tx, snapshot, visit, body.user.id, readRecapForm(stateOf(view)), desk.now()),
  );
  if (!outcome.ok) {
    const errors = { [fields.retain]: recapRefusals[outcome.reason] };
    return ack({ response_action: 'errors', errors });
  }
  const thanks = noticeView(formWords.recapTitle(), sections(said.given(outcome.isLate)));
  await ack({ response_action: 'update', view: thanks });
  desk.changed(visit);
}

/** « Pas cette fois ». */
export async function declineRecap(click: Click, desk: Desk): Promise<void> {
  await click.ack();
  const visit = clickedValue(click.action);
  await desk.book.change((tx, snapshot) => notThisTime(tx, snapshot, visit, click.body.user.id, desk.now()));
  desk.changed(visit);
  await whisper(click, said.notThisTime());
}
