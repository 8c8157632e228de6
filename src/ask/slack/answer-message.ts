import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import type { Evidence, Reply } from '../types.ts';
import { messages } from './messages.ts';

/** Names of the clicks that come back from an answer. */
export const actions = {
  source: 'ask.source',
  suggestion: 'ask.suggestion',
  feedback: 'ask.feedback',
  share: 'ask.share',
} as const;

export interface PresentedMessage {
  /** What notifications and screen readers say. */
  text: string;
  blocks: KnownBlock[];
}

const mostSources = 3;
const mostSuggestions = 4;

/** A reply as a Slack message: the answer, its sources to open, what may be asked next, and « utile ? ». */
export function presentReply(reply: Reply): PresentedMessage {
  const shown = reply.evidence.slice(0, mostSources);
  const blocks: KnownBlock[] = [...sections(reply.text)];
  if (reply.outcome === 'answer' && shown.length > 0) blocks.push(sourceContext(shown));
  if (shown.length > 0) blocks.push(sourceButtons(shown));
  if (reply.suggestions.length > 0) blocks.push(suggestionButtons(reply.suggestions));
  if (reply.outcome !== 'help') blocks.push(feedbackButtons());
  return { text: truncate(reply.text, 3000), blocks };
}

/** The same for the asker's eyes only, with the offer to share it. */
export function presentPrivateReply(question: string, reply: Reply): PresentedMessage {
  const { text, blocks } = presentReply(reply);
  const asked: KnownBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: messages.asked(escapeMrkdwn(truncate(question, 300))) }],
  };
  if (reply.outcome !== 'answer') return { text, blocks: question ? [asked, ...blocks] : blocks };
  return { text, blocks: [asked, ...blocks, shareButton(question)] };
}

/** The shared form: who asked what, then the answer. */
export function presentSharedReply(user: string, question: string, reply: Reply): PresentedMessage {
  const { text, blocks } = presentReply(reply);
  const asked: KnownBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: messages.sharedBy(user, escapeMrkdwn(truncate(question, 300))) }],
  };
  return { text, blocks: [asked, ...blocks] };
}

function sourceContext(evidence: readonly Evidence[]): KnownBlock {
  const origins = evidence.flatMap(({ title, origins }) =>
    origins.length > 0 ? origins.map((origin) => origin.title) : [title],
  );
  const text = messages.sourceLine(escapeMrkdwn(truncate([...new Set(origins)].join(', '), 1500)));
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

function sourceButtons(evidence: readonly Evidence[]): ActionsBlock {
  const label = (title: string) => (evidence.length === 1 ? messages.openSource : truncate(title, 75));
  const elements = evidence.map(
    ({ title, path }, index): Button => ({
      type: 'button',
      action_id: `${actions.source}:${index}`,
      text: { type: 'plain_text', text: label(title) },
      accessibility_label: truncate(`${messages.openSource} : ${title}`, 75),
      value: path,
    }),
  );
  return { type: 'actions', elements };
}

function suggestionButtons(suggestions: readonly string[]): ActionsBlock {
  const elements = suggestions.slice(0, mostSuggestions).map(
    (question, index): Button => ({
      type: 'button',
      action_id: `${actions.suggestion}:${index}`,
      text: { type: 'plain_text', text: truncate(question, 75) },
      value: question,
    }),
  );
  return { type: 'actions', elements };
}

function feedbackButtons(): ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actions.feedback,
        positive_button: {
          text: { type: 'plain_text', text: messages.useful },
          accessibility_label: messages.usefulLabel,
          value: 'useful',
        },
        negative_button: {
          text: { type: 'plain_text', text: messages.notUseful },
          accessibility_label: messages.notUsefulLabel,
          value: 'not-useful',
        },
      },
    ],
  };
}

function shareButton(question: string): ActionsBlock {
  const value = truncate(question, 2000);
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: actions.share,
        style: 'primary',
        text: { type: 'plain_text', text: messages.share },
        value,
      },
    ],
  };
}
