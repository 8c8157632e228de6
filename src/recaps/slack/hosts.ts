import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import { type Click, clickedValue, openModal, type Submission, showInstead } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { fields } from '../actions.ts';
import { said } from '../messages/edge.ts';
import { hostsForm, hostsWords } from '../messages/hosts.ts';
import { recapHosts } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';
import { visitIn } from './listening.ts';

/** Who speaks for the host from now on; what is owed to them follows by itself. */
export async function nameHosts(
  context: RecapsContext,
  visit: VisitInHand,
  hosts: string[],
): Promise<string> {
  await context.repository.change((tx) => tx.put(recapHosts, visit.id, { hosts }));
  context.changed();
  return said.hostNamed(visit, hosts);
}

/** « Désigner l’hôte », in a message or over the sheet. */
export async function openHosts(click: Click, context: RecapsContext): Promise<void> {
  await click.ack();
  await requireFacilitator(context.tools.roles, click.body.user.id);
  await openModal(click, hostsForm(visitIn(await context.repository.read(), clickedValue(click.action))));
}

export async function submitHosts(submission: Submission, context: RecapsContext): Promise<void> {
  const { body, view } = submission;
  await requireFacilitator(context.tools.roles, body.user.id);
  const visit = visitIn(await context.repository.read(), metadataOf<{ visit: string }>(view).visit);
  const words = await nameHosts(context, visit, formValues(view).values(fields.hosts));
  await showInstead(submission, noticeModal(hostsWords.title, words));
}
