import { typeset } from '../../french/typography.ts';
import type { RecapRefusal } from '../contributions.ts';
import type { QuestionRefusal } from '../questions.ts';

/** Words of the forms. Titles and buttons of a form have 24 characters at most. */
export const formWords = {
  questionTitle: () => 'Poser une question',
  question: () => 'Votre question à l’hôte',
  questionHint: () => typeset('Une seule question, en 200 caractères au plus.'),
  themes: () => 'Dimension ou mission',
  send: () => 'Envoyer',
  save: () => 'Enregistrer',
  cancel: () => 'Annuler',
  recapTitle: () => 'Mon retour de visite',
  retain: () => 'Ce que je retiens',
  retainHint: () => 'Un fait précis. Une idée par ligne.',
  interrogate: () => 'Ce que j’interroge',
  interrogateHint: () => 'Un accord ou un doute.',
  takeAway: () => 'Ce que j’emporte',
  takeAwayHint: () => 'Un geste, une personne, une date.',
  transferable: () => typeset('Ce qui est transférable, et à quelle condition'),
  attribution: () => 'Dans la fiche, je souhaite apparaître',
  named: () => 'avec mon nom',
  byStructure: () => 'avec ma structure',
  anonymous: () => 'sans être cité',
  structure: () => 'Ma structure',
  noStructure: () => 'Écrivez le nom de votre structure, ou choisissez d’apparaître autrement.',
  chooseOne: () => 'Choisir',
};

/** What to tell who cannot do what they wanted. */
export const questionRefusals: Readonly<Record<QuestionRefusal, string>> = {
  empty: 'Écrivez votre question.',
  'too-long': 'Votre question dépasse 200 caractères. Raccourcissez-la, ou posez-en deux.',
  'not-the-author': 'Seule la personne qui a posé cette question peut la modifier.',
  'not-pending': 'Cette question est déjà dans la liste.',
};

export const recapRefusals: Readonly<Record<RecapRefusal, string>> = {
  closed: 'Le recueil des retours est clos. Vous pouvez encore retirer le vôtre ou écrire dans le fil.',
  empty: 'Écrivez au moins une phrase.',
  'not-open': 'Le recueil des retours n’est pas encore ouvert.',
};
