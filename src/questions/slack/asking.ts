import { askedQuestions } from '../../ask/contract.ts';
import type { Tools } from '../../capability.ts';
import { foldName } from '../../french/fold.ts';
import { type Click, clickedValue, type Submission } from '../../slack/handlers.ts';
import { messages } from '../messages.ts';
import { isWaiting, nextNumber, type OpenQuestion, openQuestion, ownerFor, questions } from '../question.ts';
import { askView, doneView, fields, isNamed, type Submitted, textOf } from './views.ts';

/** « Demander à la communauté »: the form, with the question as it was put to Capi. */
export async function openAskForm({ ack, action, body, client }: Click, { store }: Tools): Promise<void> {
  await ack();
  const id = clickedValue(action);
  const asked = await store.get(askedQuestions, id);
  // In a channel anybody may click: only the asker's own words are put in the form.
  const text = asked?.by === body.user.id ? asked.text : '';
  await client.views.open({
    trigger_id: body.trigger_id,
    view: askView(text, asked?.by === body.user.id ? id : ''),
  });
}

/** The form was sent: the question waits for the community, and its author knows until when. */
export async function submitQuestion({ ack, body, view }: Submission, tools: Tools): Promise<void> {
  const values = view.state.values as Submitted;
  const text = textOf(values, fields.text);
  if (text === '') {
    await ack({ response_action: 'errors', errors: { [fields.text]: messages.emptyQuestion } });
    return;
  }
  const author = body.user.id;
  const [facilitators, audience] = await Promise.all([
    tools.roles.facilitators(),
    audienceOf(view.private_metadata, author, tools),
  ]);
  const asked = { text, author, named: isNamed(values), audience };
  const { question, isNew } = await put(asked, facilitators, tools);
  const said = isNew ? messages.askedDone(question.dueOn) : messages.alreadyAsked(question.dueOn);
  await ack({ response_action: 'update', view: doneView(messages.askTitle, said) });
  tools.wake();
}

/** Those who may read the question again: no more than could read it where it was asked, or than its author may. */
async function audienceOf(id: string, author: string, tools: Tools): Promise<OpenQuestion['audience']> {
  const asked = id === '' ? undefined : await tools.store.get(askedQuestions, id);
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
