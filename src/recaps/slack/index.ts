import type { App, BlockAction, ViewClosedAction } from '@slack/bolt';
import type { Capability, Tools } from '../../capability.ts';
import { actions, FIELD, forms, SAVE_NOTE } from '../actions.ts';
import { recapNameOf } from '../messages/post-names.ts';
import { recapsDataWith } from '../personal.ts';
import { recapCommand } from './command.ts';
import { createDesk, type Desk } from './desk.ts';
import { printGrid } from './files.ts';
import { openHosts, submitHosts } from './hosts.ts';
import { intercept } from './intercept.ts';
import type { Click, Submission } from './listening.ts';
import { openMarkdown, sendMarkdown, submitMarkdown } from './markdown.ts';
import { hear } from './messages-heard.ts';
import { openMine, submitMine, takeBackOne } from './mine.ts';
import { pourIn, sortByReaction } from './notes.ts';
import { recapsOwing } from './posts.ts';
import {
  castVote,
  leaveForLater,
  openQuestionForm,
  refine,
  settleQuestion,
  submitQuestion,
} from './questions.ts';
import { declineRecap, keepDraft, openRecapForm, submitRecap } from './recap-form.ts';
import { openHostForm, submitHostForm, validateSheet } from './review.ts';
import {
  openLine,
  openSheet,
  publishSheetNow,
  readPublished,
  sendSheet,
  submitLine,
  takeUpAgain,
  turnPage,
} from './sheet.ts';

/** From a visit to shared knowledge: questions, notes, recaps, sheets, cross-analysis. */
export const recapsCapability: Capability = {
  name: 'recaps',
  register(app: App, tools: Tools) {
    // The tools may not be used yet: the desk is made when the first thing happens.
    let made: Desk | undefined;
    const desk = () => {
      made ??= createDesk(tools);
      return made;
    };
    app.use((args) => intercept(desk())(args));
    app.command('/recap', (args) => recapCommand(args, desk()));
    app.event('message', (args) => hear(args, desk()));
    app.event('reaction_added', (args) => sortByReaction(args, desk()));
    app.event('reaction_removed', (args) => sortByReaction(args, desk()));
    app.shortcut({ type: 'message_action', callback_id: SAVE_NOTE }, (args) => pourIn(args, desk()));
    registerClicks(app, desk);
    registerForms(app, desk);
    return {
      owing: {
        planned: (now) => recapsOwing(desk()).planned(now),
        nextDueAt: async (now) => recapsOwing(desk()).nextDueAt?.(now),
      },
      nameOf: async (key) => recapNameOf(key, (await desk().book.read()).visits),
      personal: recapsDataWith(() => desk().around(), tools),
    };
  },
};

function registerClicks(app: App, desk: () => Desk): void {
  const on = (action: string, listen: (click: Click, desk: Desk) => Promise<unknown>) =>
    app.action<BlockAction>({ type: 'block_actions', action_id: action }, async (click) => {
      await listen(click, desk());
    });
  on(actions.askQuestion, openQuestionForm);
  on(actions.vote, castVote);
  on(actions.keepQuestion, (click, to) => settleQuestion(click, to, 'keep'));
  on(actions.withdrawQuestion, (click, to) => settleQuestion(click, to, 'withdraw'));
  on(actions.refineQuestion, refine);
  on(actions.openForm, openRecapForm);
  on(FIELD, keepDraft);
  on(actions.notThisTime, declineRecap);
  on(actions.printGrid, printGrid);
  on(actions.mine, openMine);
  on(actions.takeBack, takeBackOne);
  on(actions.openSheet, openSheet);
  on(actions.sheetPage, turnPage);
  on(actions.editLine, (click, to) => openLine(click, to, 'line'));
  on(actions.takeIn, (click, to) => openLine(click, to, 'unused'));
  on(actions.writeLine, (click, to) => openLine(click, to, 'new'));
  on(actions.editMarkdown, openMarkdown);
  on(actions.sendMarkdown, sendMarkdown);
  on(actions.draftAgain, takeUpAgain);
  on(actions.sendToHost, sendSheet);
  on(actions.publish, publishSheetNow);
  on(actions.readSheet, readPublished);
  on(actions.chooseHosts, openHosts);
  on(actions.validateSheet, validateSheet);
  on(actions.askChange, (click) => openHostForm(click, 'change'));
  on(actions.holdSheet, (click) => openHostForm(click, 'hold'));
}

function registerForms(app: App, desk: () => Desk): void {
  const on = (form: string, listen: (submission: Submission, desk: Desk) => Promise<unknown>) =>
    app.view({ callback_id: form, type: 'view_submission' }, async (submission) => {
      await listen(submission as Submission, desk());
    });
  on(forms.question, submitQuestion);
  on(forms.recap, submitRecap);
  on(forms.mine, submitMine);
  on(forms.line, submitLine);
  on(forms.markdown, submitMarkdown);
  on(forms.hosts, submitHosts);
  on(forms.change, (submission, to) => submitHostForm(submission, to, 'change'));
  on(forms.hold, (submission, to) => submitHostForm(submission, to, 'hold'));
  app.view<ViewClosedAction>({ callback_id: forms.known, type: 'view_closed' }, (closing) =>
    leaveForLater(closing, desk()),
  );
  // What was typed is kept already.
  app.view({ callback_id: forms.recap, type: 'view_closed' }, ({ ack }) => ack());
}
