import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { onClicks, onSubmissions } from '../../slack/handlers.ts';
import { digestActions } from '../actions.ts';
import { formMessages } from '../form-messages.ts';
import { digestData } from '../personal.ts';
import { createLetters } from './letters.ts';
import { digestCommand, setOwnChoice } from './listeners.ts';
import { digestPosts } from './posts.ts';
import { openPreparation, setSkipped, submitPreparation } from './preparing.ts';
import { views } from './preview.ts';
import { openSettingsByClick, submitSettings } from './settings.ts';

/** The weekly letter: what is new, what waits, something to rediscover. Nothing to say: nothing posted. */
export const digestCapability: Capability = {
  name: 'digest',
  register(app: App, tools: Tools): Contribution {
    const letters = createLetters(tools);
    const parts = { ...tools, letters };

    app.command('/digest', (args) => digestCommand(args, parts));
    onClicks(app, {
      [digestActions.prepare]: (click) => openPreparation(click, parts),
      [digestActions.skip]: (click) => setSkipped(true)(click, parts),
      [digestActions.restore]: (click) => setSkipped(false)(click, parts),
      [digestActions.choice]: (click) => setOwnChoice(click, parts),
      [digestActions.openSettings]: (click) => openSettingsByClick(click, parts),
    });
    onSubmissions(app, {
      [views.prepare]: (submission) => submitPreparation(submission, parts),
      [views.settings]: (submission) => submitSettings(submission, parts),
    });

    return {
      posts: digestPosts(tools, letters),
      personal: digestData,
      nameOf: async (key) => {
        const day = /^digest:(\d{4}-\d\d-\d\d)/.exec(key)?.[1];
        return day === undefined ? undefined : formMessages.postName(day);
      },
    };
  },
};
