import type { FormValues } from '../form-values.ts';
import { answerRefused } from '../messages/answers.ts';
import { refusedView } from '../messages/decisions.ts';
import { visitGone } from '../messages/overview.ts';
import {
  type PeopleField,
  type PeopleMemory,
  peopleNotes,
  peopleView,
  type Unfulfilled,
} from '../messages/people.ts';
import type { VisitsContext } from './context.ts';
import { mayDecide } from './permission.ts';
import type { Submission } from './planning-form.ts';
import { presenting } from './presenting.ts';

/** A facilitator answers for somebody: done one after the other, each told in the window, which stays open. */
export async function submitPeople({ ack, body, view }: Submission, context: VisitsContext): Promise<void> {
  const refusal = await mayDecide(context, body.user.id);
  if (refusal !== undefined) return ack({ response_action: 'update', view: refusedView(refusal) });
  const memory = JSON.parse(view.private_metadata) as PeopleMemory;
  const wishes = readWishes(view.state.values as FormValues, memory.turn);
  if (wishes.length === 0) {
    return ack({ response_action: 'errors', errors: { [`add:${memory.turn}`]: peopleNotes.nothing } });
  }
  const notes: string[] = [];
  const left: Unfulfilled = {};
  for (const wish of wishes) {
    const { note, isDone } = await fulfil(context, memory.visit, wish, body.user.id);
    notes.push(note);
    if (!isDone && 'add' in wish) Object.assign(left, wish.add);
  }
  context.changed();
  const visit = await context.repository.visit(memory.visit);
  await ack({
    response_action: 'update',
    view: visit
      ? peopleView(
          visit,
          await context.repository.signUpList(visit.id),
          presenting(context.tools),
          { ...memory, turn: memory.turn + 1 },
          { notes, left },
        )
      : refusedView(visitGone),
  });
}

type PeopleWish = { add: { member: string } | { name: string }; evenIfFull: boolean } | { remove: string };

function readWishes(values: FormValues, turn: number): PeopleWish[] {
  const held = (field: PeopleField) => {
    const state = values[`${field}:${turn}`]?.[field];
    return state?.selected_user ?? state?.selected_option?.value ?? state?.value?.trim() ?? '';
  };
  const full = values[`full:${turn}`]?.['full']?.selected_options ?? [];
  const evenIfFull = full.length > 0;
  const [member, name, removed, forgotten] = [held('add'), held('guest'), held('remove'), held('forget')];
  return [
    ...(removed ? [{ remove: removed }] : []),
    ...(forgotten ? [{ remove: forgotten }] : []),
    ...(member ? [{ add: { member }, evenIfFull }] : []),
    ...(name ? [{ add: { name }, evenIfFull }] : []),
  ];
}

/** @returns what to tell of it, as plain text */
async function fulfil(
  { repository, now }: VisitsContext,
  id: string,
  wish: PeopleWish,
  by: string,
): Promise<{ note: string; isDone: boolean }> {
  const before = 'remove' in wish ? (await repository.signUpList(id)).get(wish.remove) : undefined;
  const outcome =
    'remove' in wish
      ? await repository.remove(id, wish.remove, by, now())
      : await repository.add(id, { person: wish.add, by, evenIfFull: wish.evenIfFull }, now());
  if (!outcome.ok)
    return { note: outcome.reason === 'gone' ? visitGone : answerRefused(outcome.reason), isDone: false };
  const note =
    'remove' in wish
      ? peopleNotes.removed(before?.name ?? peopleNotes.member)
      : peopleNotes.added('name' in wish.add ? wish.add.name : peopleNotes.member);
  return { note, isDone: true };
}
