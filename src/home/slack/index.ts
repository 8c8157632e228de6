import type { App, PlainTextInputAction } from '@slack/bolt';
import type { View } from '@slack/types';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { type Click, onClicks, onSubmissions } from '../../slack/handlers.ts';
import { localTime } from '../../time/zone.ts';
import { homeActions, homeViews } from '../actions.ts';
import { openCommunity, openPreferences, submitCommunity, submitPreferences } from './forms.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { missionsView, timelineView } from './windows.ts';

/** The place where a person finds everything: what waits for them, what comes, what they said, what they chose. */
export const homeCapability: Capability = {
  name: 'home',
  register(app: App, tools: Tools): Contribution {
    const publisher = createPublisher(tools);

    app.event('app_home_opened', async ({ event }) => {
      if (event.tab === 'home') await publisher.show(event.user);
    });
    onClicks(app, {
      [homeActions.search]: (click) => search(click, publisher),
      [homeActions.missions]: (click) => openPages(click, tools, missionsView),
      [homeActions.timeline]: (click) => openPages(click, tools, timelineView),
      [homeActions.preferences]: (click) => openPreferences(click, tools),
      [homeActions.community]: (click) => openCommunity(click, tools),
    });
    onSubmissions(app, {
      [homeViews.preferences]: (submission) => submitPreferences(submission, tools),
      [homeViews.community]: (submission) => submitCommunity(submission, tools),
    });
    return {
      // Whatever a person does, wherever: their Home tab follows; others' in a moment.
      async afterwards(user) {
        if (user !== undefined) await follow(publisher, user, tools);
        publisher.followAll();
      },
      // When something falls due or has just left, tabs may have to say so.
      onPoll: async () => publisher.followAll(),
      stop: async () => publisher.stop(),
    };
  },
};

/** A Home tab that cannot be shown must not turn what was done into a failure. */
async function follow(publisher: Publisher, user: string, { log }: Tools): Promise<void> {
  try {
    await publisher.follow(user);
  } catch (err) {
    log.warn({ err }, 'a Home tab could not be brought up to date');
  }
}

/** The results are shown in place: by the tab's following of what its person does. */
async function search({ ack, action, body }: Click, publisher: Publisher): Promise<void> {
  await ack();
  publisher.search(body.user.id, (action as PlainTextInputAction).value ?? '');
}

type PagesView = (...shown: Parameters<typeof timelineView>) => View;

async function openPages({ ack, body, client }: Click, tools: Tools, view: PagesView): Promise<void> {
  await ack();
  const reader = await tools.audiences.ofPerson(body.user.id);
  const { day } = localTime(tools.clock.now(), tools.community.zone);
  await client.views.open({ trigger_id: body.trigger_id, view: view(tools.knowledge(), reader, day) });
}
