import { visitCounts, visitTitle, visitWhen, visitWhere } from '../community/messages.ts';
import type { DigestChoice } from '../community/preferences.ts';
import type { StoredSignUp, UpcomingVisit } from '../community/visits.ts';
import type { OwnQuestion, WaitingQuestion } from '../community/waiting.ts';
import { formatDay, formatDays, formatDaysAway, formatTime, WEEKDAYS } from '../french/dates.ts';
import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import type { Document, Session } from '../knowledge/types.ts';
import { escapeMrkdwn, truncate } from '../slack/mrkdwn.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';

/** What people read in the Home tab and in the windows that it opens. Lines are mrkdwn, what people wrote escaped. */

const line = (text: string, longest = 150) =>
  escapeMrkdwn(truncate(text.replace(/\s+/g, ' ').trim(), longest));

const answers: Record<StoredSignUp['status'], string> = {
  going: 'vous venez',
  maybe: 'vous viendrez peut-être',
  declined: 'vous ne venez pas',
  waitlisted: 'vous êtes en liste d’attente',
};

const states: Record<OwnQuestion['status'], string> = {
  waiting: 'en attente',
  published: 'répondue',
  closed: 'sans réponse',
};

export const messages = {
  title: 'La mémoire de la communauté',
  intro: typeset(
    'Posez vos questions ici, en message direct ou en me mentionnant : je réponds avec mes sources.',
  ),

  waitingTitle: 'Ce qui vous attend',
  recap: (title: string, closesAt: Date, today: CalendarDay, zone: string) => {
    const { day, time } = localTime(closesAt, zone);
    return typeset(
      `• *${line(title)}* : le fil de retours attend votre retour. Il se ferme ${formatDaysAway(day, today)} à ${formatTime(time)}.`,
    );
  },
  offer: (visit: UpcomingVisit) => typeset(`• Une place vous est proposée : *${line(visitTitle(visit))}*`),
  review: ({ title, review = '' }: Document) =>
    typeset(`• À revoir depuis le ${formatDay(review, { weekday: false })} : *${line(title)}*`),
  seeThread: 'voir le fil',

  visitsTitle: 'Prochaines rencontres',
  noVisit: 'Aucune rencontre n’est prévue pour l’instant.',
  visit(visit: UpcomingVisit, answer: StoredSignUp | undefined, today: CalendarDay): string {
    const facts = [visitWhen(visit, today), visitWhere(visit), visitCounts(visit)].filter(
      (fact) => fact !== '',
    );
    const own = answer ? `_${answers[answer.status]}_` : '_vous n’avez pas répondu_';
    return `*${line(visitTitle(visit))}*\n${facts.map((fact) => line(fact)).join(' · ')}\n${own}`;
  },
  answer: { going: 'Je viens', maybe: 'Peut-être', declined: 'Je ne peux pas' },
  seeAnnouncement: 'voir l’annonce',

  searchTitle: 'Chercher dans la mémoire',
  searchLabel: 'Des mots, une question ; Entrée pour chercher',
  found: (count: number, query: string) =>
    typeset(`${countOf(count, 'passage trouvé', 'passages trouvés')} pour « ${line(query, 100)} »`),
  notFound: (query: string) =>
    typeset(
      `Rien sur « ${line(query, 100)} » dans la mémoire. Demandez-le-moi en message direct : je transmettrai.`,
    ),
  result: (title: string, text: string) => `*${line(title)}*\n${escapeMrkdwn(truncate(text, 400))}`,
  openSource: 'Voir la source',

  exploreTitle: 'Explorer',
  missions: 'Les missions',
  timeline: 'Les rencontres, dans le temps',

  ownTitle: 'Mes questions et mes notes',
  ownNothing: 'Vos questions et vos notes apparaîtront ici.',
  question: ({ text, status, dueOn }: OwnQuestion) =>
    typeset(
      `• À la communauté : « ${line(text)} », ${states[status]}${status === 'waiting' ? `, réponse prévue pour le ${formatDay(dueOn, { weekday: false })}` : ''}`,
    ),
  asked: (text: string) => typeset(`• À Capi : « ${line(text)} »`),
  note: (text: string) => typeset(`• Note : ${line(text)}`),

  preferences: 'Mes préférences',
  data: 'Mes données',

  // Facilitators
  facilitationTitle: 'Animation',
  openVisits: 'Rencontres ouvertes',
  openVisit: (visit: UpcomingVisit, today: CalendarDay) =>
    `• *${line(visitTitle(visit))}*\u00A0: ${line(visitWhen(visit, today))}${visitCounts(visit) === '' ? '' : ` · ${visitCounts(visit)}`}`,
  noOpenVisit: 'Aucune. `/visite nouvelle` en prépare une.',
  troubles: 'Messages à regarder',
  trouble: (name: string, what: 'too-late' | 'failed' | 'unverified', day: CalendarDay) => {
    const why = {
      'too-late': 'n’a pas pu partir à temps',
      failed: 'a été refusé par Slack',
      unverified: 'est peut-être parti : à vérifier',
    }[what];
    return typeset(`• ${line(name)} ${why} (${formatDay(day, { weekday: false })})`);
  },
  unnamed: 'Un message prévu',
  openQuestions: 'Questions en attente de réponse',
  openQuestion: ({ text, dueOn, owner }: WaitingQuestion, today: CalendarDay, address: string | undefined) =>
    typeset(
      `• « ${line(text)} », ${dueOn < today ? '*en retard*, attendue' : 'à répondre'} pour le ${formatDay(dueOn, { weekday: false })}${owner ? ` · <@${owner}>` : ''}${address ? ` · <${address}|voir le fil>` : ''}`,
    ),
  unanswered: (count: number) =>
    typeset(
      `${countOf(count, 'question sans réponse', 'questions sans réponse')} sur 30 jours : \`/demander sans-réponse\` les montre.`,
    ),
  late: 'Pages à revoir',
  latePage: ({ title, review = '' }: Document) =>
    typeset(`• *${line(title)}*, à revoir depuis le ${formatDay(review, { weekday: false })}`),
  settings: 'Réglages de la communauté',
  settingsLine: (parts: readonly string[]) => parts.join(' · '),
  channel: (id: string | undefined) => (id ? `canal <#${id}>` : '*aucun canal choisi*'),
  facilitatorsPlace: (id: string | undefined) =>
    id ? `animation <#${id}>` : 'animation en messages directs',
  digest: (on: boolean, weekday: number, time: string) =>
    on ? `lettre le ${WEEKDAYS[weekday]} à ${formatTime(time)}` : 'pas de lettre',
  reminders: (offsets: readonly number[]) =>
    offsets.length === 0 ? 'aucun rappel' : `rappels ${offsets.map((days) => `J-${days}`).join(', ')}`,
  zone: (zone: string) => `heure de ${zone.replace(/^.*\//, '').replaceAll('_', ' ')}`,
  welcome: (on: boolean) => (on ? 'accueil des nouvelles personnes' : 'sans accueil'),
  more: (count: number) => typeset(`_… et ${countOf(count, 'autre')}_`),

  // Windows
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  missionsTitle: 'Les missions',
  timelineTitle: 'Les rencontres',
  session: ({ title, start, end, place }: Session) =>
    `*${formatDays(start, end)}*, ${line(place)}\n${line(title)}`,
  nothingToRead: 'Rien à lire ici pour l’instant.',

  preferencesTitle: 'Mes préférences',
  digestLabel: 'La lettre hebdomadaire',
  digestChoices: [
    ['channel', 'Dans le canal seulement'],
    ['also-direct', 'Aussi en message direct'],
    ['none', 'Ni l’un ni l’autre'],
  ] satisfies [DigestChoice, string][],
  remindersLabel: 'Rappels des visites en message direct',
  remindersOn: 'Les recevoir',
  helpLabel: 'Questions de la communauté',
  helpOn: 'On peut me solliciter sur les rencontres auxquelles j’ai participé',
  quietFrom: 'Heures calmes, à partir de',
  quietTo: 'Heures calmes, jusqu’à',
  quietHint: typeset('Pendant ces heures, Capi ne vous relance pas. Laissez vide pour aucune.'),
  saved: 'C’est enregistré.',

  communityTitle: 'Réglages',
  communityChannel: 'Canal de la communauté',
  communityChannelHint: typeset(
    'Capi doit y être : la lettre y paraît, les nouvelles personnes y sont accueillies.',
  ),
  communityPeople: 'Personnes qui animent, en plus de l’équipe déclarée',
  communityPeoplePlaceholder: 'Personne',
  communityWelcome: 'Accueil',
  communityWelcomeOn: 'Écrire un mot d’accueil aux personnes qui rejoignent le canal',
  digestSettings: 'Régler la lettre',
} as const;
