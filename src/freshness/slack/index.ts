import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { PostSource } from '../../delivery/post-source.ts';
import { MemberError } from '../../errors.ts';
import { publishedPages, withdraw } from '../../knowledge/published.ts';
import { sixMonthsLater } from '../../knowledge/review-day.ts';
import { renew } from '../../knowledge/revise.ts';
import type { Document } from '../../knowledge/types.ts';
import { questionActions } from '../../questions/contract.ts';
import { button, row, sections } from '../../slack/blocks.ts';
import { type Click, clickedValue, onClicks } from '../../slack/handlers.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { localTime } from '../../time/zone.ts';
import { freshnessMessages as messages } from '../messages.ts';
import { type ReviewSlot, reviewsOf } from '../reviews.ts';

/** Ids of the clicks. */
const actions = { renew: 'freshness.renew', withdraw: 'freshness.withdraw' } as const;

/** Pages that Capi published are read again in time: their owner is asked, and says so in one click. */
export const freshnessCapability: Capability = {
  name: 'freshness',
  register(app: App, tools: Tools): Contribution {
    onClicks(app, {
      [actions.renew]: (click) => keepAsIs(click, tools),
      [actions.withdraw]: (click) => takeBack(click, tools),
    });
    return { posts: reviewPosts(tools) };
  },
};

/** The questions put to those who look after pages. */
function reviewPosts({ store, knowledge, community, roles }: Tools): PostSource<ReviewSlot> {
  return {
    prefix: 'review:',
    async list() {
      const pages = await store.list(publishedPages);
      const facilitators = roles.channel ?? (await roles.facilitators())[0];
      return {
        slots: reviewsOf(pages, knowledge().documents, community.zone, facilitators),
        compose: (slot) => present(slot, knowledge().documents.get(slot.path)),
      };
    },
  };
}

function present({ path, review }: ReviewSlot, document: Document | undefined): Message | undefined {
  if (!document) return undefined;
  const title = escapeMrkdwn(document.title);
  const text = messages.ask(title, review);
  const excerpt = messages.excerpt(escapeMrkdwn(truncate(document.sections[0]?.text ?? '', 800)));
  return {
    text,
    blocks: [
      ...sections(`${text}\n${excerpt}`),
      row(
        button(actions.renew, messages.stillRight, path, { style: 'primary' }),
        ...(document.kind === 'answer' ? [button(questionActions.amend, messages.amend, path)] : []),
        button(actions.withdraw, messages.withdraw, path, { confirm: messages.confirm }),
      ),
    ],
  };
}

/** @throws MemberError when the page is gone, or is another's */
async function titleFor(path: string, user: string, { store, knowledge, roles }: Tools): Promise<string> {
  const [page, document] = [await store.get(publishedPages, path), knowledge().documents.get(path)];
  if (!page || page.withdrawnAt !== undefined || !document) throw new MemberError('page-gone', messages.gone);
  if (page.owner !== user && !(await roles.isFacilitator(user)))
    throw new MemberError('not-yours', messages.notYours);
  return escapeMrkdwn(document.title);
}

const inPlace = { response_type: 'ephemeral', replace_original: true } as const;

async function keepAsIs({ ack, action, body, respond }: Click, tools: Tools): Promise<void> {
  await ack();
  const path = clickedValue(action);
  const title = await titleFor(path, body.user.id, tools);
  const today = localTime(tools.clock.now(), tools.community.zone).day;
  const review = sixMonthsLater(today);
  await tools.store.transact((tx) => renew(tx, path, { review, today }));
  await tools.refreshKnowledge();
  tools.wake();
  await respond({ ...inPlace, text: messages.renewed(title, review) });
}

async function takeBack({ ack, action, body, respond }: Click, tools: Tools): Promise<void> {
  await ack();
  const path = clickedValue(action);
  const title = await titleFor(path, body.user.id, tools);
  await tools.store.transact((tx) => withdraw(tx, path, tools.clock.now()));
  await tools.refreshKnowledge();
  tools.wake();
  await respond({ ...inPlace, text: messages.withdrawn(title) });
}
