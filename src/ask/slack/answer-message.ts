import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import { formatPartialDate } from '../../french/dates.ts';
import type { Source } from '../../knowledge/types.ts';
import { questionActions } from '../../questions/contract.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { askActions } from '../actions.ts';
import { complaints } from '../asked.ts';
import type { Evidence, Reply } from '../types.ts';
import { askMessages } from './messages.ts';

export interface PresentedMessage {
  /** What notifications and screen readers say. */
  text: string;
  blocks: KnownBlock[];
}

const mostSources = 3;
const mostSuggestions = 4;

/** What a reply is said to: by it, clicks on it are understood. */
export interface Around {
  /** Id of the question, as it is remembered. */
  asked?: string;
  /** Somebody who reads along may not read everything: the asker may be told more in private. */
  limited?: boolean;
  more?: readonly Button[];
  /** Who is counted in it, as mrkdwn: for one facilitator alone. */
  people?: string | undefined;
}

/** A reply as a Slack message: the answer, its sources to open, what may be asked next, and « utile ? ». */
export function presentReply(reply: Reply, around: Around = {}): PresentedMessage {
  const { more = [], people } = around;
  const shown = reply.evidence.slice(0, mostSources);
  const buttons = [...sourceButtons(shown), ...more, ...nextSteps(reply, around)];
  const said = people === undefined ? [reply.text] : [reply.text, people];
  const blocks: KnownBlock[] = said.flatMap(sections);
  if (reply.outcome === 'answer' && shown.length > 0) blocks.push(sourceContext(shown));
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  if (reply.suggestions.length > 0) blocks.push(suggestionButtons(reply.suggestions));
  if (reply.outcome !== 'help') blocks.push(feedbackButtons(around.asked));
  return { text: truncate(said.join('\n'), 3000), blocks };
}

/** Who asks in private. */
export interface Asker {
  /** They may also see why Capi answered so. */
  facilitates?: boolean;
  people?: string | undefined;
}

/** The same for the asker's eyes only, with the offer to share it. */
export function presentPrivateReply(
  question: string,
  reply: Reply,
  asked?: string,
  { facilitates = false, people }: Asker = {},
): PresentedMessage {
  const more = [
    ...(reply.outcome === 'answer' ? [shareButton(question)] : []),
    ...(facilitates && reply.outcome !== 'help' ? [whyButton(question)] : []),
  ];
  const { text, blocks } = presentReply(reply, { more, people, asked });
  return { text, blocks: question ? [said(askMessages.asked, question), ...blocks] : blocks };
}

/** The shared form: who asked what, then the answer. */
export function presentSharedReply(
  user: string,
  question: string,
  reply: Reply,
  around: Around = {},
): PresentedMessage {
  const { text, blocks } = presentReply(reply, around);
  return { text, blocks: [said((quoted) => askMessages.sharedBy(user, quoted), question), ...blocks] };
}

function said(sentence: (quoted: string) => string, question: string): KnownBlock {
  const quoted = escapeMrkdwn(truncate(question, 300));
  return { type: 'context', elements: [{ type: 'mrkdwn', text: sentence(quoted) }] };
}

function sourceContext(evidence: readonly Evidence[]): KnownBlock {
  const origins = evidence.flatMap(({ title, origins }) =>
    origins.length > 0 ? origins.map(nameOf) : [title],
  );
  const text = askMessages.sourceLine(escapeMrkdwn(truncate([...new Set(origins)].join(' ; '), 1500)));
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

const nameOf = ({ title, date }: Source) => (date ? `${title}, ${formatPartialDate(date)}` : title);

function sourceButtons(evidence: readonly Evidence[]): Button[] {
  const label = (title: string) => (evidence.length === 1 ? askMessages.openSource : truncate(title, 75));
  return evidence.map(({ title, path }, index) => ({
    type: 'button',
    action_id: `${askActions.source}:${index}`,
    text: { type: 'plain_text', text: label(title) },
    accessibility_label: truncate(`${askMessages.openSource} : ${title}`, 75),
    value: path,
  }));
}

function suggestionButtons(suggestions: readonly string[]): ActionsBlock {
  const elements = suggestions.slice(0, mostSuggestions).map(
    (question, index): Button => ({
      type: 'button',
      action_id: `${askActions.suggestion}:${index}`,
      text: { type: 'plain_text', text: truncate(question, 75) },
      value: question,
    }),
  );
  return { type: 'actions', elements };
}

/**
 * After a refusal: the community may know; and where not everything may be said, the asker may ask again in private,
 * whether there is more to say or not, so that the offer itself tells nothing.
 */
function nextSteps(reply: Reply, { asked, limited }: Around): Button[] {
  if (reply.outcome !== 'decline' || asked === undefined) return [];
  const button = (action_id: string, text: string): Button => ({
    type: 'button',
    action_id,
    text: { type: 'plain_text', text },
    value: asked,
  });
  return [
    button(questionActions.ask, askMessages.askCommunity),
    ...(limited ? [button(askActions.private, askMessages.askPrivately)] : []),
  ];
}

/** Why an answer did not help, in one click. */
export function complaintButtons(asked: string): ActionsBlock {
  return {
    type: 'actions',
    elements: complaints.map((complaint) => ({
      type: 'button',
      action_id: `${askActions.complaint}:${complaint}`,
      text: { type: 'plain_text', text: askMessages.complaints[complaint] },
      value: asked,
    })),
  };
}

function feedbackButtons(asked = ''): ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: askActions.feedback,
        positive_button: {
          text: { type: 'plain_text', text: askMessages.useful },
          accessibility_label: askMessages.usefulLabel,
          value: `useful ${asked}`,
        },
        negative_button: {
          text: { type: 'plain_text', text: askMessages.notUseful },
          accessibility_label: askMessages.notUsefulLabel,
          value: `not-useful ${asked}`,
        },
      },
    ],
  };
}

function whyButton(question: string): Button {
  return {
    type: 'button',
    action_id: askActions.why,
    text: { type: 'plain_text', text: askMessages.why },
    value: truncate(question, 2000),
  };
}

function shareButton(question: string): Button {
  return {
    type: 'button',
    action_id: askActions.share,
    text: { type: 'plain_text', text: askMessages.share },
    value: truncate(question, 2000),
  };
}
