import { askedQuestion } from '../../ask/contract.ts';
import type { Tools } from '../../capability.ts';
import { foldName } from '../../french/fold.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { questionMessages } from '../messages.ts';
import { isWaiting, nextNumber, type OpenQuestion, openQuestion, ownerFor, questions } from '../question.ts';
import { askView, fields } from './views.ts';

/** « Demander à la communauté »: the form, with the question as it was put to Capi. */
export async function openAskForm(click: Click, { store }: Tools): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const id = clickedValue(action);
  const asked = await askedQuestion(store, id);
  // In a channel anybody may click: only the asker's own words are put in the form.
  const text = asked?.by === body.user.id ? asked.text : '';
  await openModal(click, askView(text, asked?.by === body.user.id ? id : ''));
}

/** The form was sent: the question waits for the community, and its author knows until when. */
export async function submitQuestion(submission: Submission, tools: Tools): Promise<void> {
  const { body, view } = submission;
  const form = formValues(view);
  const text = form.value(fields.text);
  if (text === undefined) return showErrors(submission, { [fields.text]: questionMessages.emptyQuestion });
  const author = body.user.id;
  const [facilitators, audience] = await Promise.all([
    tools.roles.facilitators(),
    audienceOf(metadataOf<string>(view), author, tools),
  ]);
  const asked = { text, author, named: form.isTicked(fields.named), audience };
  const { question, isNew } = await put(asked, facilitators, tools);
  const said = isNew
    ? questionMessages.askedDone(question.dueOn)
    : questionMessages.alreadyAsked(question.dueOn);
  await showInstead(submission, noticeModal(questionMessages.askTitle, said));
  tools.wake();
}

/** Those who may read the question again: no more than could read it where it was asked, or than its author may. */
async function audienceOf(id: string, author: string, tools: Tools): Promise<OpenQuestion['audience']> {
  const asked = id === '' ? undefined : await askedQuestion(tools.store, id);
  if (asked) return asked.audience;
  return (await tools.audiences.ofPerson(author)).has('members') ? 'members' : 'public';
}

type Asked = Pick<OpenQuestion, 'text' | 'author' | 'named' | 'audience'>;

/** The same words by the same person are the same question, as long as it waits. */
function put(
  asked: Asked,
  facilitators: readonly string[],
  { store, clock, community: { zone } }: Tools,
): Promise<{ question: OpenQuestion; isNew: boolean }> {
  return store.transact(async (tx) => {
    const waiting = (await tx.list(questions)).map(([, question]) => question).filter(isWaiting);
    const same = waiting.find(
      ({ author, text }) => author === asked.author && foldName(text) === foldName(asked.text),
    );
    if (same) return { question: same, isNew: false };
    const owner = ownerFor(facilitators, waiting, asked.author);
    const id = await nextNumber(tx);
    const question = openQuestion({ id, ...asked, now: clock.now(), zone, owner });
    tx.put(questions, id, question);
    return { question, isNew: true };
  });
}
