import { MemberError } from '../../errors.ts';
import { sections } from '../../slack/blocks.ts';
import { fields } from '../actions.ts';
import { review } from '../changes/sheets.ts';
import { reviewRefusals, said } from '../messages/edge.ts';
import { hostForm } from '../messages/sheet-forms.ts';
import { readHostForm } from '../read-forms.ts';
import type { HostWord } from '../sheet-review.ts';
import type { Desk } from './desk.ts';
import {
  type Click,
  clickedValue,
  memoryOf,
  noticeView,
  pairOf,
  type Submission,
  stateOf,
  visitIn,
  whisper,
} from './listening.ts';

interface ReviewMemory {
  visit: string;
  version: number;
}

function memoryIn(value: string): ReviewMemory {
  const [visit, version] = pairOf(value);
  return { visit, version: Number(version) };
}

/** « Valider ». */
export async function validateSheet(click: Click, desk: Desk): Promise<void> {
  await click.ack();
  const outcome = await say(desk, memoryIn(clickedValue(click.action)), click.body.user.id, {
    word: 'validate',
  });
  if (!outcome.ok) throw new MemberError(outcome.reason, reviewRefusals[outcome.reason]);
  await whisper(click, said.reviewed.validate());
}

/** « Demander une modification », « Différer »: opens the form. */
export async function openHostForm(
  { ack, action, body, client }: Click,
  kind: 'change' | 'hold',
): Promise<void> {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: hostForm(kind, memoryIn(clickedValue(action))),
  });
}

export async function submitHostForm(
  { ack, body, view }: Submission,
  desk: Desk,
  kind: 'change' | 'hold',
): Promise<void> {
  const word = readHostForm(stateOf(view), kind);
  const outcome = await say(desk, memoryOf<ReviewMemory>(view), body.user.id, word);
  if (!outcome.ok) {
    const field = kind === 'change' ? fields.wish : fields.until;
    return ack({ response_action: 'errors', errors: { [field]: reviewRefusals[outcome.reason] } });
  }
  const thanks = word.word === 'hold' ? said.reviewed.hold(word.until) : said.reviewed['ask-change']();
  await ack({ response_action: 'update', view: noticeView(said.reviewTitle, sections(thanks)) });
}

async function say(desk: Desk, { visit: id, version }: ReviewMemory, by: string, word: HostWord) {
  const outcome = await desk.book.change((tx, snapshot) =>
    review({ tx, snapshot, now: desk.now() }, visitIn(snapshot, id), by, word, version),
  );
  if (outcome.ok) desk.changed(id);
  return outcome;
}
