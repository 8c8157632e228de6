import { formatDay } from '../../french/dates.ts';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { type CalendarDay, isCalendarDay } from '../../time/calendar-day.ts';
import type { AskRefusal } from '../changes/questions.ts';
import type { PublicationFault, ReviewOutcome } from '../sheet-review.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { questionRefusals } from './forms.ts';
import { visitName } from './naming.ts';

/** What Capi answers to clicks and commands about recaps. */
export const said = {
  close: 'Fermer',
  mineTitle: 'Ce que j’ai dit',
  knownTitle: 'Déjà abordé',
  keptTitle: 'Votre question',
  kept: () => typeset('C’est noté : votre question est dans la liste.'),
  withdrawn: () => 'Votre question est retirée.',
  ownQuestion: () => 'C’est votre question : les votes sont pour celles des autres.',
  frozen: () => typeset('La grille est arrêtée : elle ne prend plus ni question ni vote.'),
  voteGone: () => 'Cette question n’est plus dans la liste.',
  given: (isLate: boolean) =>
    typeset(
      isLate
        ? 'Merci, votre retour est noté. Le recueil était clos : il ira dans la version suivante de la fiche.'
        : 'Merci, votre retour est noté. Vous pouvez le modifier jusqu’à la clôture.',
    ),
  notThisTime: () =>
    typeset('C’est entendu : je ne vous relance plus pour cette visite. Vous pouvez changer d’avis.'),
  gone: () => 'Je ne retrouve plus cette visite.',
  noVisitForNote: () =>
    typeset(
      'Je ne sais pas à quelle visite rattacher cette note : je ne vous vois inscrit à aucune visite en cours ou terminée depuis moins de deux jours.',
    ),
  noteOfCapi: () => 'Ce message est de moi : je ne le verse pas au carnet.',
  noteSaved: () => 'C’est versé au carnet de la visite.',
  alreadyMine: () => 'C’est pris en compte.',
  correction: (visit: VisitInHand, text: string, value?: string) =>
    typeset(
      `Une correction de fait est signalée dans les retours de la ${visitName(visit)}${value === undefined ? '' : ` (${isCalendarDay(value) ? formatDay(value) : value})`} :\n> ${text}\nVérifiez, puis corrigez la base s’il y a lieu.`,
    ),
  drafted: (visit: VisitInHand, lines: number) =>
    typeset(
      `Le recueil de la ${visitName(visit)} est clos. La fiche est rédigée à partir des retours : ${countOf(lines, 'ligne')}. Relisez-la, puis envoyez-la à l’hôte ou publiez-la.`,
    ),
  hostSaid: (visit: VisitInHand, words: string) => typeset(`L’hôte de la ${visitName(visit)} ${words}`),
  hostValidated: () => typeset('valide la fiche : vous pouvez la publier.'),
  hostWishes: (wish: string) => typeset(`demande une modification :\n> ${wish}`),
  hostHolds: (until: CalendarDay) => typeset(`demande de ne pas publier avant le ${formatDay(until)}.`),
  reviewed: {
    validate: () => 'Merci. L’équipe d’animation peut publier la fiche.',
    'ask-change': () => 'Merci. Votre demande est transmise à l’équipe d’animation.',
    hold: (until: CalendarDay) => typeset(`C’est noté : rien ne sera publié avant le ${formatDay(until)}.`),
  },
  sheetTitle: 'Fiche',
  reviewTitle: 'Relecture',
  lineGone: () => typeset('Cette ligne n’est plus dans la fiche : fermez, puis rouvrez la fiche.'),
  editRefused: {
    stale: 'La fiche a changé entre-temps. Fermez, rouvrez-la, puis recommencez.',
    'no-such-line': 'Cette ligne n’est plus dans la fiche.',
    empty: 'Écrivez un texte.',
    'no-sheet': 'Il n’y a pas encore de fiche pour cette visite.',
  },
  noHost: (visit: VisitInHand) =>
    typeset(
      `Personne n’est désigné pour l’hôte de la ${visitName(visit)}. Désignez une personne, ou publiez sans relecture.`,
    ),
  hostNamed: (visit: VisitInHand, people: readonly string[]) =>
    typeset(
      people.length === 0
        ? `Personne n’est désigné pour l’hôte de la ${visitName(visit)} : la fiche se publie sans relecture.`
        : `C’est noté pour l’hôte de la ${visitName(visit)} : ${people.map((one) => `<@${one}>`).join(', ')} reçoit la grille et relit la fiche.`,
    ),
  closed: (visit: VisitInHand) =>
    typeset(`Le recueil de la ${visitName(visit)} est clos et la fiche est rédigée.`),
  alreadyClosed: () => 'Ce recueil est déjà clos.',
  notOver: () => 'La visite n’a pas encore eu lieu.',
  noSheet: () => 'Il n’y a pas encore de fiche pour cette visite.',
  noGrid: () => 'Aucune question n’a été posée pour cette visite.',
  reordered: () => 'L’ordre de la grille est changé, là où elle est publiée aussi.',
  notReordered: () =>
    typeset(
      'L’ordre se change une fois la grille arrêtée, avec les numéros que la grille donne aux questions : `/recap grille 8 3 1`.',
    ),
  fileSent: () => 'Je vous l’envoie en message direct.',
  gridFile: (visit: VisitInHand) => typeset(`La grille de la ${visitName(visit)}, à imprimer.`),
  sheetFile: (visit: VisitInHand) => typeset(`La fiche de la ${visitName(visit)}, en Markdown.`),
  crossFile: () => typeset('L’analyse croisée, à garder ou à reprendre dans un tableur.'),
  crossPrivate: () => typeset('Les fichiers Markdown et CSV vous arrivent en message direct.'),
  noVisitYet: () => 'Aucune visite n’a encore eu lieu.',
  membersOnly: () => 'Les fiches sont réservées aux membres de la communauté.',
  help: () =>
    [
      '*Ce que vous pouvez faire*',
      '• `/recap mes notes` : ce que vous avez noté ou dit, le retirer, choisir comment vous apparaissez',
      '• `/recap croiser …` : les visites côte à côte sur un thème, une mission ou une question',
      '• `/recap grille 8` : la grille de questionnement de la visite n° 8, à imprimer',
      '*Pour l’équipe d’animation*',
      '• `/recap clore 8` : clore le recueil et rédiger la fiche',
      '• `/recap fiche 8` : relire, modifier, envoyer à l’hôte, publier',
      '• `/recap hote 8 @nom` : désigner qui relit pour l’hôte',
      '• `/recap grille 8 3 1` : mettre en tête les questions 3 et 1 de la grille arrêtée',
    ]
      .map(typeset)
      .join('\n'),
};

export const askRefusals: Readonly<Record<AskRefusal, string>> = {
  ...questionRefusals,
  frozen: 'La grille de cette visite est arrêtée. Gardez votre question pour la rencontre.',
  gone: 'Je ne retrouve plus cette question ou cette visite.',
};

export const publicationFaults: Readonly<Record<PublicationFault | 'no-sheet', string>> = {
  'no-sheet': said.noSheet(),
  'no-line': 'La fiche est vide.',
  'to-send': 'Envoyez d’abord la fiche à l’hôte.',
  'awaiting-host': 'L’hôte n’a pas encore répondu. Sans réponse, la fiche peut être publiée après dix jours.',
  'change-asked': 'L’hôte demande une modification : corrigez la fiche, puis renvoyez-la.',
  held: 'L’hôte demande d’attendre la date qu’il a donnée.',
  'already-published': 'Cette version est déjà publiée.',
};

export const reviewRefusals: Readonly<
  Record<Extract<ReviewOutcome, { ok: false }>['reason'] | 'no-sheet', string>
> = {
  'no-sheet': said.noSheet(),
  'not-the-host': 'Seules les personnes désignées pour l’hôte relisent la fiche.',
  'not-sent': 'Cette version n’est pas encore soumise à relecture.',
  empty: 'Dites ce qu’il faut changer.',
  'bad-date': 'Choisissez une date à venir, dans les 90 jours.',
  'another-version': 'La fiche a changé depuis : la nouvelle version vous est envoyée.',
  'already-published': 'Cette version est déjà publiée.',
};
