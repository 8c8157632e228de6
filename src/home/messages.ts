import { formatDay, formatDays, formatTime } from '../french/dates.ts';
import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import type { Document, Session } from '../knowledge/types.ts';
import type { OwnQuestion } from '../questions/contract.ts';
import type { OpenRecap, SheetToReview } from '../recaps/contract.ts';
import { escapeMrkdwn, truncate } from '../slack/mrkdwn.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import type { SignUp } from '../visits/contract.ts';
import { visitCounts, visitTitle, visitWhen, visitWhere } from '../visits/contract.ts';
import type { OwnVisit, Waiting } from './waiting.ts';

/** What people read in their Home tab. Lines are mrkdwn, what people wrote escaped. */

export const line = (text: string, longest = 150) =>
  escapeMrkdwn(truncate(text.replace(/\s+/g, ' ').trim(), longest));

const answers: Record<SignUp['status'], string> = {
  going: 'Vous venez',
  maybe: 'Vous viendrez peut-être',
  declined: 'Vous ne venez pas',
  waitlisted: 'Vous êtes en liste d’attente',
};

const states = {
  published: 'la communauté y a répondu',
  closed: 'personne n’a su y répondre',
} satisfies Partial<Record<OwnQuestion['status'], string>>;

function instant(at: Date, zone: string): string {
  const { day, time } = localTime(at, zone);
  return `${formatDay(day)} à ${formatTime(time)}`;
}

export const homeMessages = {
  intro: typeset(
    'Posez-moi vos questions en message direct, dans un canal en me mentionnant, ou avec `/demander` : je réponds avec mes sources.',
  ),

  waitingTitle: 'Ce qui vous attend',
  recap: ({ title, closesAt }: OpenRecap, zone: string) =>
    typeset(`*${line(title)}*\nVotre retour est attendu avant le ${instant(closesAt, zone)}`),
  giveRecap: 'Donner mon retour',
  offer: (visit: OwnVisit, zone: string) => {
    const until = visit.answer?.offer?.until;
    const limit = until === undefined ? '' : `, à prendre avant le ${instant(new Date(until), zone)}`;
    return typeset(`*${line(visitTitle(visit))}*\nUne place s’est libérée pour vous${limit}`);
  },
  takePlace: 'Je viens',
  sheet: ({ title }: SheetToReview) =>
    typeset(
      `*${line(title)}*\nLa fiche attend votre relecture : elle est dans notre conversation, onglet Messages`,
    ),
  followed: ({ count, late }: Waiting['followed']) =>
    typeset(
      `${countOf(count, 'question que vous suivez attend', 'questions que vous suivez attendent')} une réponse${late > 0 ? `, dont *${countOf(late, 'en retard', 'en retard')}*` : ''}`,
    ),
  review: ({ title, review = '' }: Document) =>
    typeset(`*${line(title)}*\nPage à relire depuis le ${formatDay(review, { weekday: false })}`),
  read: 'Lire',

  visitsTitle: 'Prochaines rencontres',
  noVisit: 'Aucune rencontre n’est prévue pour l’instant.',
  visit(visit: OwnVisit, today: CalendarDay): string {
    const facts = [visitWhen(visit, today), visitWhere(visit), visitCounts(visit)].filter(
      (fact) => fact !== '',
    );
    return `*${line(visitTitle(visit))}*\n${facts.map((fact) => line(fact)).join(' · ')}`;
  },
  ownAnswer: (answer: SignUp | undefined) => (answer ? answers[answer.status] : 'Pas encore de réponse'),
  answer: { going: 'Je viens', maybe: 'Peut-être', declined: 'Je ne peux pas' },
  seeAnnouncement: 'voir l’annonce',
  moreVisits: (count: number) => typeset(`… et ${countOf(count, 'autre')} : \`/visite liste\``),

  searchTitle: 'Chercher dans la mémoire',
  searchLabel: 'Des mots ou une question, puis Entrée',
  found: (count: number, query: string) =>
    typeset(`${countOf(count, 'passage trouvé', 'passages trouvés')} pour « ${line(query, 100)} »`),
  notFound: (query: string) =>
    typeset(
      `Rien sur « ${line(query, 100)} » dans la mémoire. Posez la question en message direct : je la transmettrai à la communauté.`,
    ),
  result: (title: string, text: string) => `*${line(title)}*\n${escapeMrkdwn(truncate(text, 300))}`,
  openSource: 'Voir la source',

  exploreTitle: 'Explorer',
  missions: 'Les missions',
  timeline: 'Les rencontres passées',

  ownTitle: 'Mes questions et mes notes',
  ownNothing: 'Vos questions et vos notes apparaîtront ici.',
  question: ({ text, status, dueOn }: OwnQuestion) =>
    typeset(
      `« ${line(text)} », à la communauté : ${status === 'waiting' ? `réponse attendue d’ici au ${formatDay(dueOn, { weekday: false })}` : states[status]}`,
    ),
  readAnswer: 'Lire la réponse',
  asked: (text: string) => typeset(`« ${line(text)} », à Capi`),
  note: (text: string) => typeset(`Note : ${line(text)}`),
  allNotes: typeset('`/recap mes notes` les montre toutes, pour les relire ou les retirer.'),

  preferences: 'Mes préférences',
  data: 'Mes données',

  session: ({ title, start, end, place }: Session) =>
    `*${formatDays(start, end)}*, ${line(place)}\n${line(title)}`,
} as const;
