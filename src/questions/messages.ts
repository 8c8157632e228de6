import type { Complaint } from '../ask/contract.ts';
import { formatDay } from '../french/dates.ts';
import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { CardFault } from './card.ts';

/** What people read of the honesty loop. mrkdwn where it goes into a section; what people wrote comes escaped. */

const day = (on: CalendarDay) => formatDay(on);

export const questionMessages = {
  // Asking
  askTitle: 'Demander à la communauté',
  askIntro: typeset(
    'L’équipe d’animation cherchera la réponse auprès de la communauté, sous 3 jours. Vous la recevrez en message direct.',
  ),
  askText: 'Votre question, avec vos mots',
  askNamed: 'Mon nom',
  askNamedOption: 'Montrer mon nom aux personnes qui cherchent la réponse',
  askSubmit: 'Envoyer',
  askedDone: (on: CalendarDay) =>
    typeset(`C’est envoyé. L’équipe d’animation vous répond au plus tard le ${day(on)}.`),
  alreadyAsked: (on: CalendarDay) =>
    typeset(`Vous avez déjà posé cette question : elle attend sa réponse, prévue pour le ${day(on)}.`),
  emptyQuestion: 'Écrivez votre question.',

  // For facilitators
  posted: (id: string) => typeset(`Question à la communauté n° ${id}`),
  postedSummary: (text: string) => typeset(`Une question attend une réponse : « ${text} »`),
  about: (author: string | undefined, asked: CalendarDay, due: CalendarDay, owner: string | undefined) =>
    typeset(
      [
        `Posée le ${day(asked)}${author ? ` par <@${author}>` : ', sans nom'}`,
        `réponse attendue le ${day(due)} au plus tard`,
        owner ? `suivie par <@${owner}>` : 'personne ne la suit encore',
      ].join(' · '),
    ),
  howTo: typeset(
    'Répondez dans ce fil ; sur la bonne réponse, menu « ⋮ », « En faire une fiche » la publie. Ou répondez par le bouton.',
  ),
  helpers: (names: readonly string[]) =>
    typeset(`Ont vu ce sujet de près et acceptent qu’on leur demande : ${names.join(', ')}`),
  answer: 'Répondre et publier',
  take: 'Je m’en charge',
  askHelpers: (count: number) => `Solliciter ${countOf(count, 'personne')}`,
  helpersAsked: (count: number) =>
    typeset(`${countOf(count, 'personne sollicitée', 'personnes sollicitées')}.`),
  closeQuestion: 'Clore sans réponse',
  closeConfirm: {
    title: 'Clore la question',
    text: 'La personne qui a demandé apprendra que personne n’a su répondre.',
    confirm: 'Clore',
    deny: 'Revenir',
  },
  isPublished: (title: string) => typeset(`*Répondue* : ${title}`),
  isClosed: '*Close sans réponse.*',
  isWithdrawn: 'Cette question a été retirée par la personne qui l’avait posée.',
  retained: (question: string) =>
    typeset(`Une réponse a été retenue dans le fil de la question « ${question} ».`),
  publishReply: 'Relire et publier',
  alreadyEnded: 'Cette question a déjà sa réponse, ou elle a été close.',
  notInThread: typeset(
    'Ce message n’est pas une réponse à une question en attente. Utilisez « En faire une fiche » dans le fil d’une question à la communauté.',
  ),
  notYours: 'Seules l’équipe d’animation et la personne qui a posé la question peuvent retenir une réponse.',
  markedByAuthor: typeset(
    'La personne qui a demandé retient cette réponse. Reste à la relire et à la publier.',
  ),

  // The card
  cardTitle: 'Publier la réponse',
  cardQuestion: 'La question, telle qu’on la cherchera',
  cardAnswer: 'La réponse',
  cardAnswerHint: typeset('La première phrase donne la réponse. N’y nommez personne sans son accord.'),
  cardSource: 'Source',
  cardUsualSource: 'Réponse de la communauté apprenante',
  cardAddress: 'Adresse web de la source',
  cardReview: 'À revoir le',
  cardAudience: 'Qui peut la lire',
  audiences: { members: 'Les membres', public: 'Tout le monde, personnes invitées comprises' },
  cardSubmit: 'Publier',
  faults: {
    'question-empty': 'Écrivez la question.',
    'answer-empty': 'Écrivez la réponse.',
    'source-empty': 'Dites d’où vient la réponse.',
    address: 'Écrivez une adresse qui commence par https:// ou http://.',
    'review-past': 'Choisissez un jour à venir.',
  } satisfies Record<CardFault, string>,
  cardDone: typeset(
    'C’est publié. La personne qui a demandé est prévenue, et la réponse est dès maintenant citée.',
  ),

  cardAmended: typeset('C’est publié : je cite désormais cette version.'),
  pageGone: 'Cette page n’est plus là.',

  // For the author
  answered: 'Votre question a une réponse.',
  answeredReserved: typeset(
    'Votre question a une réponse, réservée aux membres de la communauté : l’équipe d’animation peut vous la donner.',
  ),
  notAnswered: (text: string) =>
    typeset(`Personne n’a su répondre à votre question « ${text} ». Elle reste parmi celles à creuser.`),
  source: (titles: string) => typeset(`_Source : ${titles}_`),
  openSource: 'Voir la source',

  // In the thread
  published: (title: string) => typeset(`C’est publié : *${title}*. La personne qui a demandé est prévenue.`),

  // Helpers
  help: (visit: string, isHost: boolean) =>
    typeset(
      `${isHost ? 'Vous avez accueilli la rencontre' : 'Vous avez participé à la rencontre'} « ${visit} ». Une personne de la communauté demande :`,
    ),
  helpWhy: typeset('Vous avez accepté qu’on vous sollicite : onglet Accueil de Capi, « Mes préférences ».'),
  reply: 'Je réponds',
  reserved: 'Cette question est réservée aux membres de la communauté.',
  notNow: 'Pas cette fois',
  thanksNotNow: 'C’est noté, merci.',
  replyTitle: 'Répondre',
  replyText: 'Votre réponse',
  replyIntro: (text: string) => typeset(`« ${text} »`),
  replySubmit: 'Envoyer',
  replyNotSent: 'Votre réponse n’est pas partie : envoyez-la de nouveau dans un instant.',
  replyDone: 'Merci. L’équipe d’animation la relit, puis la publie.',
  replyBy: (user: string, text: string) => typeset(`Réponse de <@${user}> :\n${text}`),
  keepReply: 'En faire une fiche',

  // Without an answer
  noneUnanswered: 'Toutes les questions des 30 derniers jours ont eu une réponse.',
  unansweredTitle: 'Questions sans réponse, 30 derniers jours',
  unansweredLine: (text: string, people: number, times: number, why: string) =>
    typeset(`• « ${text} » : ${countOf(people, 'personne')}, ${countOf(times, 'fois', 'fois')}${why}`),
  why: (counts: ReadonlyArray<readonly [Complaint, number]>) =>
    counts.map(([complaint, count]) => `${complaints[complaint]} (${count})`).join(', '),
  more: (count: number) => typeset(`_… et ${countOf(count, 'autre')} dans le fichier._`),
  csvSent: 'Le tableau complet est dans notre conversation privée.',
  csvUnavailable: 'Le tableau n’a pas pu être envoyé : il manque à Capi le droit d’envoyer des fichiers.',
  csvName: (on: CalendarDay) => `questions-sans-reponse-${on}.csv`,
  csvTitle: 'Questions sans réponse',
  csvHead: ['Question', 'Autres formulations', 'Personnes', 'Fois', 'Dernière fois', 'Pourquoi'],
} as const;

const complaints: Record<Complaint, string> = {
  wrong: 'réponse fausse',
  incomplete: 'réponse incomplète',
  beside: 'réponse à côté',
  outdated: 'réponse dépassée',
  other: 'réponse pas utile',
};

/** Data of the honesty loop as the file of « mes données » names them. */
export const exportTitles = {
  asked: 'Mes questions à la communauté',
  followed: 'Questions que je suis',
} as const;
