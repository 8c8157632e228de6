import type { ActionsBlock, Button, HomeView, KnownBlock } from '@slack/types';
import type { CommunitySettings } from '../../community/settings.ts';
import type { Passage } from '../../knowledge/types.ts';
import { sections } from '../../slack/blocks.ts';
import { localTime } from '../../time/zone.ts';
import { messages } from '../messages.ts';
import type { FacilitatorPart, HomeState, OwnVisit } from '../state.ts';

/** Names of the clicks. Those of other capabilities are answered by them, wherever the button stands. */
export const actions = {
  search: 'home.search',
  missions: 'home.missions',
  timeline: 'home.timeline',
  preferences: 'home.preferences',
  community: 'home.community',
  data: 'privacy.open',
  digestSettings: 'digest.settings.open',
  going: 'visits.answer.going',
  maybe: 'visits.answer.maybe',
  declined: 'visits.answer.declined',
  source: 'ask.source',
} as const;

/** What the view needs besides the state of this person. */
export interface Surroundings {
  zone: string;
  addressOf: (message: { channel: string; ts: string }) => string | undefined;
  settings: CommunitySettings;
  facilitatorsChannel: string | undefined;
  /** Offsets of the community's reminders, in days. */
  reminders: readonly number[];
  /** What a post is to people, by its key. */
  names: ReadonlyMap<string, string>;
}

const most = 5;
const divider: KnownBlock = { type: 'divider' };

function button(action: string, label: string, value: string): Button {
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: label },
    value: value.slice(0, 2_000),
  };
}

const row = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements });
const heading = (text: string): KnownBlock => ({ type: 'header', text: { type: 'plain_text', text } });
const context = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

/** The Home tab of one person: at most about 60 of Slack's 100 blocks, whatever there is. */
export function homeView(state: HomeState, around: Surroundings): HomeView {
  return {
    type: 'home',
    blocks: [
      context(messages.intro),
      ...waitingPart(state, around),
      ...visitsPart(state, around),
      divider,
      ...searchPart(state),
      divider,
      heading(messages.exploreTitle),
      row(
        button(actions.missions, messages.missions, 'open'),
        button(actions.timeline, messages.timeline, 'open'),
      ),
      divider,
      ...ownPart(state),
      row(
        button(actions.preferences, messages.preferences, 'open'),
        button(actions.data, messages.data, 'open'),
      ),
      ...(state.facilitator ? facilitatorPart(state.facilitator, state.today, around) : []),
    ],
  };
}

function waitingPart({ recaps, reviews, visits, today }: HomeState, around: Surroundings): KnownBlock[] {
  const lines = [
    ...visits.filter(({ answer }) => answer?.offer).map(messages.offer),
    ...recaps.map((recap) => {
      const address = around.addressOf(recap);
      const told = messages.recap(recap.title, recap.closesAt, today, around.zone);
      return address ? `${told} <${address}|${messages.seeThread}>` : told;
    }),
    ...reviews.map(messages.review),
  ];
  return lines.length === 0 ? [] : [heading(messages.waitingTitle), ...sections(lines.join('\n'))];
}

function visitsPart({ visits, today }: HomeState, around: Surroundings): KnownBlock[] {
  const parts = visits.flatMap((visit) => visitBlocks(visit, today, around));
  return [heading(messages.visitsTitle), ...(parts.length > 0 ? parts : sections(messages.noVisit))];
}

function visitBlocks(visit: OwnVisit, today: string, { addressOf }: Surroundings): KnownBlock[] {
  const address = visit.announcement && addressOf(visit.announcement);
  const told = messages.visit(visit, visit.answer, today);
  const text = address ? `${told} · <${address}|${messages.seeAnnouncement}>` : told;
  if (visit.status !== 'planned') return sections(text);
  const answers = (['going', 'maybe', 'declined'] as const).map((wish) =>
    button(actions[wish], messages.answer[wish], visit.id),
  );
  return [...sections(text), { ...row(...answers), block_id: `visit:${visit.id}` }];
}

function searchPart({ search }: HomeState): KnownBlock[] {
  const input: KnownBlock = {
    type: 'input',
    block_id: actions.search,
    dispatch_action: true,
    label: { type: 'plain_text', text: messages.searchLabel },
    element: {
      type: 'plain_text_input',
      action_id: actions.search,
      max_length: 300,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      ...(search && { initial_value: search.query }),
    },
  };
  return [heading(messages.searchTitle), input, ...(search ? results(search.query, search.found) : [])];
}

function results(query: string, found: readonly Passage[]): KnownBlock[] {
  if (found.length === 0) return [context(messages.notFound(query))];
  return [
    context(messages.found(found.length, query)),
    ...found.map(
      ({ document, section, text }, index): KnownBlock => ({
        type: 'section',
        text: { type: 'mrkdwn', text: messages.result(document.title, text).slice(0, 3_000) },
        accessory: button(
          `${actions.source}:${index}`,
          messages.openSource,
          `${document.id}#${section.anchor}`,
        ),
      }),
    ),
  ];
}

function ownPart({ questions, asked, notes }: HomeState): KnownBlock[] {
  const lines = [
    ...questions.map(messages.question),
    ...asked.map(messages.asked),
    ...notes.map(({ text }) => messages.note(text)),
  ];
  return [heading(messages.ownTitle), ...sections(lines.length > 0 ? lines.join('\n') : messages.ownNothing)];
}

function facilitatorPart(part: FacilitatorPart, today: string, around: Surroundings): KnownBlock[] {
  const { visits, troubles, questions, unanswered, late } = part;
  const troubleLine = ({ key, at, what }: FacilitatorPart['troubles'][number]) =>
    messages.trouble(
      around.names.get(key) ?? messages.unnamed,
      what,
      localTime(new Date(at), around.zone).day,
    );
  const questionLine = (question: FacilitatorPart['questions'][number]) =>
    messages.openQuestion(question, today, question.thread && around.addressOf(question.thread));
  const openVisits = visits.map((visit) => messages.openVisit(visit, today));
  return [
    divider,
    heading(messages.facilitationTitle),
    ...list(messages.openVisits, openVisits.length > 0 ? openVisits : [messages.noOpenVisit]),
    ...list(messages.troubles, troubles.map(troubleLine)),
    ...list(messages.openQuestions, questions.map(questionLine)),
    ...(unanswered > 0 ? [context(messages.unanswered(unanswered))] : []),
    ...list(messages.late, late.map(messages.latePage)),
    ...list(messages.settings, [settingsLine(around)]),
    row(
      button(actions.community, messages.settings, 'open'),
      button(actions.digestSettings, messages.digestSettings, 'open'),
    ),
  ];
}

function list(title: string, lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  const shown = [`*${title}*`, ...lines.slice(0, most), ...(more > 0 ? [messages.more(more)] : [])];
  return sections(shown.join('\n'));
}

function settingsLine({ settings, facilitatorsChannel, reminders, zone }: Surroundings): string {
  const { channel, digest, welcome } = settings;
  return messages.settingsLine([
    messages.channel(channel),
    messages.facilitatorsPlace(facilitatorsChannel),
    messages.digest(digest.on, digest.weekday, digest.time),
    messages.reminders(reminders),
    messages.welcome(welcome),
    messages.zone(digest.zone ?? zone),
  ]);
}
