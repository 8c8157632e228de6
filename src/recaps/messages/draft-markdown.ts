import { countOf, enumerate } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { truncate } from '../../slack/mrkdwn.ts';
import type { RewriteTally } from '../rewrite-sheet.ts';
import type { Sheet } from '../sheet.ts';

/** Words of the draft as Markdown, and of what cannot be read in it. */
export const draftWords = {
  title: 'La fiche en Markdown',
  unused: () => 'Ce qui n’est pas repris',
  reasons: {
    ignored: 'rien à retenir',
    'to-sort': 'à classer',
    correction: 'correction de fait',
    commitment: 'engagement de l’hôte',
    'left-out': 'écarté',
  } satisfies Record<Sheet['unused'][number]['reason'], string>,
  moreUnused: (count: number) => typeset(`… et ${count} de plus, à lire en Markdown.`),
  explained: () =>
    typeset(
      'Une idée par ligne, sous le titre de sa partie. Gardez le numéro entre crochets : il relie la ligne à ce qui a été dit. Une ligne reformulée est signalée comme telle ; sans numéro, elle est de l’équipe d’animation ; supprimée, elle est écartée, pas perdue.',
    ),
  field: (rank: number, count: number) => typeset(count === 1 ? 'Le texte' : `Le texte, partie ${rank}`),
  more: () => typeset('La suite, s’il en faut'),
  moreHint: () => typeset('Un champ prend 3 000 caractères.'),
  asFile: 'Recevoir en fichier',
  fileSent: 'Je vous l’envoie en message direct.',
  fault: (line: number, words: string, what: string) =>
    typeset(`Ligne ${line} (« ${truncate(words, 60)} ») : ${what}`),
  noHeading: () => 'mettez-la sous le titre d’une partie, par exemple « ## Le contexte ».',
  unknownHeading: (titles: readonly string[]) =>
    `je ne connais pas cette partie. Les parties sont : ${titles.join(', ')}.`,
  noDash: () => 'commencez la ligne par un tiret, « - ».',
  noWords: () => 'il n’y a pas de texte. Supprimez la ligne pour l’écarter.',
  unknownNumber: (number: number, highest: number) =>
    `il n’y a pas de numéro ${number} (ils vont de 1 à ${highest}). Sans numéro, la ligne est de l’équipe d’animation.`,
  twice: (number: number) => `le numéro ${number} est déjà pris plus haut. Gardez-le d’un seul côté.`,
  stale: () =>
    typeset(
      'La fiche a changé entre-temps. Copiez votre texte, fermez, rouvrez la fiche, puis reportez vos changements.',
    ),
  saved: (tally: RewriteTally) => {
    const changes = [
      counted(tally.reworded, 'reformulée'),
      counted(tally.moved, 'déplacée'),
      counted(tally.added, 'ajoutée'),
      counted(tally.takenIn, 'reprise'),
      counted(tally.leftOut, 'écartée'),
    ].filter((part) => part !== '');
    return typeset(
      changes.length === 0 ? 'Rien n’a changé.' : `La fiche est enregistrée : ${enumerate(changes)}.`,
    );
  },
};

const counted = (count: number, what: string) =>
  count === 0 ? '' : countOf(count, `ligne ${what}`, `lignes ${what}s`);
