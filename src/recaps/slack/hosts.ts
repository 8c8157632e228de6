import { sections } from '../../slack/blocks.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { said } from '../messages/edge.ts';
import { hostsForm, hostsWords } from '../messages/hosts.ts';
import { readHostsForm } from '../read-forms.ts';
import { recapHosts } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { Desk } from './desk.ts';
import {
  type Click,
  clickedValue,
  memoryOf,
  noticeView,
  type Submission,
  stateOf,
  visitIn,
} from './listening.ts';

/** Who speaks for the host from now on; what is owed to them follows by itself. */
export async function nameHosts(desk: Desk, visit: VisitInHand, hosts: string[]): Promise<string> {
  await desk.book.change((tx) => tx.put(recapHosts, visit.id, { hosts }));
  desk.changed(visit.id);
  return said.hostNamed(visit, hosts);
}

/** « Désigner l’hôte », in a message or over the sheet. */
export async function openHosts({ ack, action, body, client }: Click, desk: Desk): Promise<void> {
  await ack();
  await requireFacilitator(desk.tools.roles, body.user.id);
  const view = hostsForm(visitIn(await desk.book.read(), clickedValue(action)));
  const { trigger_id } = body;
  await (body.view ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view }));
}

export async function submitHosts({ ack, body, view }: Submission, desk: Desk): Promise<void> {
  await requireFacilitator(desk.tools.roles, body.user.id);
  const visit = visitIn(await desk.book.read(), memoryOf<{ visit: string }>(view).visit);
  const words = await nameHosts(desk, visit, readHostsForm(stateOf(view)));
  await ack({ response_action: 'update', view: noticeView(hostsWords.title, sections(words)) });
}
