import { MemberError } from '../../errors.ts';

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
import { fields } from '../actions.ts';
import { review } from '../changes/sheets.ts';
import { reviewRefusals, said } from '../messages/edge.ts';
import { hostForm } from '../messages/sheet-forms.ts';
import { parseHostForm } from '../read-forms.ts';
import type { HostWord } from '../sheet-review.ts';
import type { RecapsContext } from './context.ts';
import { pairOf, visitIn } from './listening.ts';

interface ReviewMemory {
  visit: string;
  version: number;
}

function memoryIn(value: string): ReviewMemory {
  const [visit, version] = pairOf(value);
  return { visit, version: Number(version) };
}

/** « Valider ». */
export async function validateSheet(click: Click, context: RecapsContext): Promise<void> {
  await click.ack();
  const outcome = await say(context, memoryIn(clickedValue(click.action)), click.body.user.id, {
    word: 'validate',
  });
  if (!outcome.ok) throw new MemberError(outcome.reason, reviewRefusals[outcome.reason]);
  await whisper(click, said.reviewed.validate());
}

/** « Demander une modification », « Différer »: opens the form. */
export async function openHostForm(click: Click, kind: 'change' | 'hold'): Promise<void> {
  await click.ack();
  await openModal(click, hostForm(kind, memoryIn(clickedValue(click.action))));
}

export async function submitHostForm(
  submission: Submission,
  context: RecapsContext,
  kind: 'change' | 'hold',
): Promise<void> {
  const { body, view } = submission;
  const word = parseHostForm(formValues(view), kind);
  const outcome = await say(context, metadataOf<ReviewMemory>(view), body.user.id, word);
  if (!outcome.ok) {
    const field = kind === 'change' ? fields.wish : fields.until;
    return showErrors(submission, { [field]: reviewRefusals[outcome.reason] });
  }
  const thanks = word.word === 'hold' ? said.reviewed.hold(word.until) : said.reviewed['ask-change']();
  await showInstead(submission, noticeModal(said.reviewTitle, thanks));
}

async function say(context: RecapsContext, { visit: id, version }: ReviewMemory, by: string, word: HostWord) {
  const outcome = await context.repository.change((tx, snapshot) =>
    review({ tx, snapshot, now: context.now() }, visitIn(snapshot, id), by, word, version),
  );
  if (outcome.ok) context.changed();
  return outcome;
}
