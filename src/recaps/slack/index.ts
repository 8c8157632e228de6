import type { App, BlockAction, ViewClosedAction } from '@slack/bolt';
import type { Capability, Tools } from '../../capability.ts';
import { onClicks, onSubmissions } from '../../slack/handlers.ts';
import { actions, forms, SAVE_NOTE } from '../actions.ts';
import { recapNameOf } from '../messages/post-names.ts';
import { recapsDataWith } from '../personal.ts';
import { recapCommand } from './command.ts';
import { createRecapsContext, type RecapsContext } from './context.ts';
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
    // The tools may not be used yet: the context is made when the first thing happens.
    let made: RecapsContext | undefined;
    const context = () => {
      made ??= createRecapsContext(tools);
      return made;
    };
    app.command('/recap', (args) => recapCommand(args, context()));
    app.event('reaction_added', (args) => sortByReaction(args, context()));
    app.event('reaction_removed', (args) => sortByReaction(args, context()));
    app.shortcut({ type: 'message_action', callback_id: SAVE_NOTE }, (args) => pourIn(args, context()));
    registerClicks(app, context);
    registerForms(app, context);
    return {
      hears: recapHearers(context),
      posts: recapPosts(context),
      onPoll: (now) => onPoll(context(), now),
      nameOf: async (key) => recapNameOf(key, (await context().repository.read()).visits),
      personal: recapsDataWith(() => context().around(), tools),
    };
  },
};

function registerClicks(app: App, context: () => RecapsContext): void {
  onClicks(app, {
    [actions.askQuestion]: (click) => openQuestionForm(click, context()),
    [actions.vote]: (click) => castVote(click, context()),
    [actions.keepQuestion]: (click) => settleQuestion(click, context(), 'keep'),
    [actions.withdrawQuestion]: (click) => settleQuestion(click, context(), 'withdraw'),
    [actions.refineQuestion]: (click) => refine(click, context()),
    [actions.openForm]: (click) => openRecapForm(click, context()),
    [actions.notThisTime]: (click) => declineRecap(click, context()),
    [actions.printGrid]: (click) => printGrid(click, context()),
    [actions.mine]: (click) => openMine(click, context()),
    [actions.takeBack]: (click) => takeBackOne(click, context()),
    [actions.openSheet]: (click) => openSheet(click, context()),
    [actions.sheetPage]: (click) => turnPage(click, context()),
    [actions.editLine]: (click) => openLine(click, context(), 'line'),
    [actions.takeIn]: (click) => openLine(click, context(), 'unused'),
    [actions.writeLine]: (click) => openLine(click, context(), 'new'),
    [actions.editMarkdown]: (click) => openMarkdown(click, context()),
    [actions.sendMarkdown]: (click) => sendMarkdown(click, context()),
    [actions.draftAgain]: (click) => takeUpAgain(click, context()),
    [actions.sendToHost]: (click) => sendSheet(click, context()),
    [actions.publish]: (click) => publishSheetNow(click, context()),
    [actions.readSheet]: (click) => readPublished(click, context()),
    [actions.chooseHosts]: (click) => openHosts(click, context()),
    [actions.validateSheet]: (click) => validateSheet(click, context()),
    [actions.askChange]: (click) => openHostForm(click, 'change'),
    [actions.holdSheet]: (click) => openHostForm(click, 'hold'),
  });
  // What is typed in the recap form, as it is typed.
  app.action<BlockAction>({ type: 'block_actions', callback_id: forms.recap }, (click) =>
    keepDraft(click, context()),
  );
}

function registerForms(app: App, context: () => RecapsContext): void {
  onSubmissions(app, {
    [forms.question]: (submission) => submitQuestion(submission, context()),
    [forms.recap]: (submission) => submitRecap(submission, context()),
    [forms.mine]: (submission) => submitMine(submission, context()),
    [forms.line]: (submission) => submitLine(submission, context()),
    [forms.markdown]: (submission) => submitMarkdown(submission, context()),
    [forms.hosts]: (submission) => submitHosts(submission, context()),
    [forms.change]: (submission) => submitHostForm(submission, context(), 'change'),
    [forms.hold]: (submission) => submitHostForm(submission, context(), 'hold'),
  });
  app.view<ViewClosedAction>({ callback_id: forms.known, type: 'view_closed' }, (closing) =>
    leaveForLater(closing, context()),
  );
  // What was typed is kept already.
  app.view({ callback_id: forms.recap, type: 'view_closed' }, ({ ack }) => ack());
}
