import type { HomeView, KnownBlock } from '@slack/types';
import { askActions } from '../../ask/contract.ts';
import type { Passage } from '../../knowledge/types.ts';
import { OPEN_DATA_ACTION } from '../../privacy/contract.ts';
import { recapActions } from '../../recaps/contract.ts';
import { sections } from '../../slack/blocks.ts';
import { ANSWER_ACTIONS } from '../../visits/contract.ts';
import { messages } from '../messages.ts';
import type { HomeState } from '../state.ts';
import type { OwnVisit } from '../waiting.ts';
import {
  actions,
  button,
  context,
  divider,
  heading,
  listed,
  row,
  type Surroundings,
  withButton,
} from './blocks.ts';
import { facilitatorBlocks } from './facilitator-view.ts';

/** The Home tab of one person: at most about 70 of Slack's 100 blocks, whatever there is. */
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
        button(OPEN_DATA_ACTION, messages.data, 'open'),
      ),
      ...(state.facilitator ? facilitatorBlocks(state.facilitator, state.today, around) : []),
    ],
  };
}

/** At most so many of a sort are shown. */
const most = 5;

function waitingPart({ waiting }: HomeState, { settings: { zone } }: Surroundings): KnownBlock[] {
  const { offers, recaps, sheets, followed, reviews } = waiting;
  const blocks = [
    ...offers
      .slice(0, most)
      .map((visit) =>
        withButton(
          messages.offer(visit, zone),
          button(ANSWER_ACTIONS.going, messages.takePlace, visit.id, { style: 'primary' }),
        ),
      ),
    ...recaps
      .slice(0, most)
      .map((recap) =>
        withButton(
          messages.recap(recap, zone),
          button(recapActions.openForm, messages.giveRecap, recap.id, { style: 'primary' }),
        ),
      ),
    ...sheets.slice(0, most).flatMap((sheet) => sections(messages.sheet(sheet))),
    ...reviews
      .slice(0, most)
      .map((page, rank) =>
        withButton(messages.review(page), button(`${askActions.source}:${rank}`, messages.read, page.id)),
      ),
    ...(followed.count > 0 ? sections(messages.followed(followed)) : []),
  ];
  return blocks.length === 0 ? [] : [heading(messages.waitingTitle), ...blocks, divider];
}

function visitsPart({ visits, moreVisits, today }: HomeState, around: Surroundings): KnownBlock[] {
  const parts = visits.flatMap((visit) => visitBlocks(visit, today, around));
  return [
    heading(messages.visitsTitle),
    ...(parts.length > 0 ? parts : sections(messages.noVisit)),
    ...(moreVisits > 0 ? [context(messages.moreVisits(moreVisits))] : []),
  ];
}

function visitBlocks(visit: OwnVisit, today: string, { addressOf }: Surroundings): KnownBlock[] {
  const { announcement, answer, status, id } = visit;
  const address = announcement && addressOf(announcement);
  const link = address ? ` · <${address}|${messages.seeAnnouncement}>` : '';
  const text = sections(`${messages.visit(visit, today)}\n_${messages.ownAnswer(answer)}_${link}`);
  if (status !== 'planned') return text;
  const answers = (['going', 'maybe', 'declined'] as const).map((wish) =>
    button(
      ANSWER_ACTIONS[wish],
      messages.answer[wish],
      id,
      answer?.status === wish ? { style: 'primary' } : {},
    ),
  );
  return [...text, { ...row(...answers), block_id: `visit:${id}` }];
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
    ...found.map(({ document, section, text }, rank) =>
      withButton(
        messages.result(document.title, text),
        button(`${askActions.source}:${rank}`, messages.openSource, `${document.id}#${section.anchor}`),
      ),
    ),
  ];
}

function ownPart({ questions, asked, notes }: HomeState): KnownBlock[] {
  const answered = questions.flatMap((question, rank) => {
    const { page } = question;
    const opening = page && button(`${askActions.source}:own-${rank}`, messages.readAnswer, page);
    return opening ? [withButton(messages.question(question), opening)] : [];
  });
  const lines = [
    ...questions.filter(({ page }) => page === undefined).map(messages.question),
    ...asked.map(messages.asked),
    ...notes.map(messages.note),
  ];
  const nothing = answered.length + lines.length === 0;
  return [
    heading(messages.ownTitle),
    ...answered,
    ...(lines.length > 0 ? sections(listed(lines)) : []),
    ...(nothing ? sections(messages.ownNothing) : []),
    ...(notes.length > 0 ? [context(messages.allNotes)] : []),
  ];
}
