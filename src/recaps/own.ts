import { fold } from '../french/fold.ts';
import { type FormAnswers, noParticipation } from './contributions.ts';
import type { OwnContribution, OwnVisit } from './messages/mine.ts';
import type { Snapshot } from './snapshot.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** « Qu’est-ce que j’ai noté ? », « qu’ai-je dit ? », « montre-moi mes notes », on folded text. */
const ASKS_OWN = [
  /\b(?:qu.?est[ -]ce que|que|ce que|quoi|qu) ?j.?ai (?:bien |deja )?(?:note|ecrit|dit|verse|retenu)\b/,
  /\bj.?ai (?:note|ecrit|retenu) quoi\b|\bqu.?ai[ -]je (?:bien |deja )?(?:note|ecrit|dit|verse|retenu)\b/,
  /^(?:.*\b(?:montr\w*(?:-moi)?|voir|(?:re)?donn\w*(?:-moi)?|affich\w*|rappel\w*(?:-moi)?|list\w*|retrouv\w*|c.?est quoi|quel(?:le)?s sont|ou sont) (?:.* )?|moi )?mes (?:notes|retours|contributions)\b/,
  /\bwhat (?:did|have) i (?:note|noted|say|said|write|written)\b|^(?:show me )?my notes\b/,
];

/** Does somebody ask for what they themselves noted? */
export function asksForOwn(text: string): boolean {
  const folded = fold(text).trim();
  return ASKS_OWN.some((wording) => wording.test(folded));
}

/** What a person said about one visit, oldest first. */
export function ownVisit(snapshot: Snapshot, visit: VisitInHand, author: string): OwnVisit {
  const { participations, replies, notes } = snapshot.contributionsOf(visit, snapshot.recapOf(visit.id));
  const participation =
    participations.find((one) => one.author === author) ?? noParticipation(visit.id, author);
  const mine = <T extends { author: string }>(all: readonly T[]) =>
    all.filter((one) => one.author === author);
  const said: OwnContribution[] = [
    ...mine(notes).map(({ channel, ts, text }) => ({ origin: `note:${channel}:${ts}`, text })),
    ...mine(replies).map(({ channel, ts, text }) => ({ origin: `reply:${channel}:${ts}`, text })),
    ...(participation.form ? [{ origin: 'form', text: formText(participation.form) }] : []),
  ];
  return { visit, participation, said };
}

/** What a person said about all visits. */
export function ownVisits(snapshot: Snapshot, author: string): OwnVisit[] {
  return snapshot.visits.map((visit) => ownVisit(snapshot, visit, author));
}

function formText({ retain, question, action, transferable, answers }: FormAnswers): string {
  return [retain, question, action, ...Object.values(answers), transferable]
    .filter((text) => text.trim() !== '')
    .join('\n');
}
