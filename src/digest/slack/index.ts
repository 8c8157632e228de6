import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { digestActions } from '../actions.ts';
import { formMessages } from '../form-messages.ts';
import { digestData } from '../personal.ts';
import { createLetters } from './letters.ts';
import { digestCommand, setOwnChoice } from './listeners.ts';
import { digestOwing } from './owing.ts';
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
    app.action<BlockAction>(digestActions.prepare, (args) => openPreparation(args, parts));
    app.view<ViewSubmitAction>(views.prepare, (args) => submitPreparation(args, parts));
    app.action<BlockAction>(digestActions.skip, (args) => setSkipped(true)(args, parts));
    app.action<BlockAction>(digestActions.restore, (args) => setSkipped(false)(args, parts));
    app.action<BlockAction>(digestActions.choice, (args) => setOwnChoice(args, parts));
    app.action<BlockAction>(digestActions.openSettings, (args) => openSettingsByClick(args, parts));
    app.view<ViewSubmitAction>(views.settings, (args) => submitSettings(args, parts));

    return {
      owing: digestOwing(tools, letters),
      personal: digestData,
      nameOf: async (key) => {
        const day = /^digest:(\d{4}-\d\d-\d\d)/.exec(key)?.[1];
        return day === undefined ? undefined : formMessages.postName(day);
      },
    };
  },
};
