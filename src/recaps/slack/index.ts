import type { App, BlockAction, ViewClosedAction } from '@slack/bolt';
import type { Capability, Tools } from '../../capability.ts';
import { onClicks, onSubmissions } from '../../slack/handlers.ts';
import { actions, forms, SAVE_NOTE } from '../actions.ts';
import { recapNameOf } from '../messages/post-names.ts';
import { recapsDataWith } from '../personal.ts';
import { recapCommand } from './command.ts';
import { createDesk, type Desk } from './desk.ts';
import { printGrid } from './files.ts';
import { recapHearers } from './hearers.ts';
import { openHosts, submitHosts } from './hosts.ts';
import { openMarkdown, sendMarkdown, submitMarkdown } from './markdown.ts';
import { openMine, submitMine, takeBackOne } from './mine.ts';
import { pourIn, sortByReaction } from './notes.ts';
import { onPoll, recapPosts } from './posts.ts';
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
    app.command('/recap', (args) => recapCommand(args, desk()));
    app.event('reaction_added', (args) => sortByReaction(args, desk()));
    app.event('reaction_removed', (args) => sortByReaction(args, desk()));
    app.shortcut({ type: 'message_action', callback_id: SAVE_NOTE }, (args) => pourIn(args, desk()));
    registerClicks(app, desk);
    registerForms(app, desk);
    return {
      hears: recapHearers(desk),
      posts: recapPosts(desk),
      onPoll: (now) => onPoll(desk(), now),
      nameOf: async (key) => recapNameOf(key, (await desk().book.read()).visits),
      personal: recapsDataWith(() => desk().around(), tools),
    };
  },
};

function registerClicks(app: App, desk: () => Desk): void {
  onClicks(app, {
    [actions.askQuestion]: (click) => openQuestionForm(click, desk()),
    [actions.vote]: (click) => castVote(click, desk()),
    [actions.keepQuestion]: (click) => settleQuestion(click, desk(), 'keep'),
    [actions.withdrawQuestion]: (click) => settleQuestion(click, desk(), 'withdraw'),
    [actions.refineQuestion]: (click) => refine(click, desk()),
    [actions.openForm]: (click) => openRecapForm(click, desk()),
    [actions.notThisTime]: (click) => declineRecap(click, desk()),
    [actions.printGrid]: (click) => printGrid(click, desk()),
    [actions.mine]: (click) => openMine(click, desk()),
    [actions.takeBack]: (click) => takeBackOne(click, desk()),
    [actions.openSheet]: (click) => openSheet(click, desk()),
    [actions.sheetPage]: (click) => turnPage(click, desk()),
    [actions.editLine]: (click) => openLine(click, desk(), 'line'),
    [actions.takeIn]: (click) => openLine(click, desk(), 'unused'),
    [actions.writeLine]: (click) => openLine(click, desk(), 'new'),
    [actions.editMarkdown]: (click) => openMarkdown(click, desk()),
    [actions.sendMarkdown]: (click) => sendMarkdown(click, desk()),
    [actions.draftAgain]: (click) => takeUpAgain(click, desk()),
    [actions.sendToHost]: (click) => sendSheet(click, desk()),
    [actions.publish]: (click) => publishSheetNow(click, desk()),
    [actions.readSheet]: (click) => readPublished(click, desk()),
    [actions.chooseHosts]: (click) => openHosts(click, desk()),
    [actions.validateSheet]: (click) => validateSheet(click, desk()),
    [actions.askChange]: (click) => openHostForm(click, 'change'),
    [actions.holdSheet]: (click) => openHostForm(click, 'hold'),
  });
  // What is typed in the recap form, as it is typed.
  app.action<BlockAction>({ type: 'block_actions', callback_id: forms.recap }, (click) =>
    keepDraft(click, desk()),
  );
}

function registerForms(app: App, desk: () => Desk): void {
  onSubmissions(app, {
    [forms.question]: (submission) => submitQuestion(submission, desk()),
    [forms.recap]: (submission) => submitRecap(submission, desk()),
    [forms.mine]: (submission) => submitMine(submission, desk()),
    [forms.line]: (submission) => submitLine(submission, desk()),
    [forms.markdown]: (submission) => submitMarkdown(submission, desk()),
    [forms.hosts]: (submission) => submitHosts(submission, desk()),
    [forms.change]: (submission) => submitHostForm(submission, desk(), 'change'),
    [forms.hold]: (submission) => submitHostForm(submission, desk(), 'hold'),
  });
  app.view<ViewClosedAction>({ callback_id: forms.known, type: 'view_closed' }, (closing) =>
    leaveForLater(closing, desk()),
  );
  // What was typed is kept already.
  app.view({ callback_id: forms.recap, type: 'view_closed' }, ({ ack }) => ack());
}
