import type { HomeView, KnownBlock } from '@slack/types';
import { askActions } from '../../ask/contract.ts';
import type { Passage } from '../../knowledge/types.ts';
import { OPEN_DATA_ACTION } from '../../privacy/contract.ts';
import { recapActions } from '../../recaps/contract.ts';
import { button, context, divider, header, row, section, sections } from '../../slack/blocks.ts';
import { input, textInput } from '../../slack/forms.ts';
import { ANSWER_ACTIONS } from '../../visits/contract.ts';
import { homeActions } from '../actions.ts';
import { homeMessages as messages } from '../messages.ts';
import type { HomeState } from '../state.ts';
import type { OwnVisit } from '../waiting.ts';
import { facilitatorBlocks } from './facilitator-view.ts';
import { listed, type ViewContext } from './view-context.ts';

/** The Home tab of one person: at most about 70 of Slack's 100 blocks, whatever there is. */
export function homeView(state: HomeState, shown: ViewContext): HomeView {
  return {
    type: 'home',
    blocks: [
      context(messages.intro),
      ...waitingPart(state, shown),
      ...visitsPart(state, shown),
      divider,
      ...searchPart(state),
      divider,
      header(messages.exploreTitle),
      row(
        button(homeActions.missions, messages.missions, 'open'),
        button(homeActions.timeline, messages.timeline, 'open'),
      ),
      divider,
      ...ownPart(state),
      row(
        button(homeActions.preferences, messages.preferences, 'open'),
        button(OPEN_DATA_ACTION, messages.data, 'open'),
      ),
      ...(state.facilitator ? facilitatorBlocks(state.facilitator, state.today, shown) : []),
    ],
  };
}

/** At most so many of a sort are shown. */
const most = 5;

function waitingPart({ waiting }: HomeState, { settings: { zone } }: ViewContext): KnownBlock[] {
  const { offers, recaps, sheets, followed, reviews } = waiting;
  const blocks = [
    ...offers
      .slice(0, most)
      .map((visit) =>
        section(
          messages.offer(visit, zone),
          button(ANSWER_ACTIONS.going, messages.takePlace, visit.id, { style: 'primary' }),
        ),
      ),
    ...recaps
      .slice(0, most)
      .map((recap) =>
        section(
          messages.recap(recap, zone),
          button(recapActions.openForm, messages.giveRecap, recap.id, { style: 'primary' }),
        ),
      ),
    ...sheets.slice(0, most).flatMap((sheet) => sections(messages.sheet(sheet))),
    ...reviews
      .slice(0, most)
      .map((page, rank) =>
        section(messages.review(page), button(`${askActions.source}:${rank}`, messages.read, page.id)),
      ),
    ...(followed.count > 0 ? sections(messages.followed(followed)) : []),
  ];
  return blocks.length === 0 ? [] : [header(messages.waitingTitle), ...blocks, divider];
}

function visitsPart({ visits, moreVisits, today }: HomeState, shown: ViewContext): KnownBlock[] {
  const parts = visits.flatMap((visit) => visitBlocks(visit, today, shown));
  return [
    header(messages.visitsTitle),
    ...(parts.length > 0 ? parts : sections(messages.noVisit)),
    ...(moreVisits > 0 ? [context(messages.moreVisits(moreVisits))] : []),
  ];
}

function visitBlocks(visit: OwnVisit, today: string, { addressOf }: ViewContext): KnownBlock[] {
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
  const query = textInput(300, search?.query, {
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  });
  return [
    header(messages.searchTitle),
    input(homeActions.search, messages.searchLabel, query, { dispatch: true }),
    ...(search ? results(search.query, search.found) : []),
  ];
}

function results(query: string, found: readonly Passage[]): KnownBlock[] {
  if (found.length === 0) return [context(messages.notFound(query))];
  return [
    context(messages.found(found.length, query)),
    ...found.map(({ document, section: { anchor }, text }, rank) =>
      section(
        messages.result(document.title, text),
        button(`${askActions.source}:${rank}`, messages.openSource, `${document.id}#${anchor}`),
      ),
    ),
  ];
}

function ownPart({ questions, asked, notes }: HomeState): KnownBlock[] {
  const answered = questions.flatMap((question, rank) => {
    const { page } = question;
    const opening = page && button(`${askActions.source}:own-${rank}`, messages.readAnswer, page);
    return opening ? [section(messages.question(question), opening)] : [];
  });
  const lines = [
    ...questions.filter(({ page }) => page === undefined).map(messages.question),
    ...asked.map(messages.asked),
    ...notes.map(messages.note),
  ];
  const nothing = answered.length + lines.length === 0;
  return [
    header(messages.ownTitle),
    ...answered,
    ...(lines.length > 0 ? sections(listed(lines)) : []),
    ...(nothing ? sections(messages.ownNothing) : []),
    ...(notes.length > 0 ? [context(messages.allNotes)] : []),
  ];
}
