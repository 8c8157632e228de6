import { stem } from '../../knowledge/french/index.ts';

/**
 * Everyday words that say the same of an organisation or a work, one meaning a line: people ask with one, pages tell
 * with another. Of the language, not of any community.
 */
const MEANINGS = [
  'créer création fonder fondateur cofondateur fondation naître naissance lancer lancement constituer constitué origine initiative initié monter monté démarrer début',
  'surface superficie taille mètres m² m2 carrés grandeur grand',
  'argent euros montant somme prix coût coûter tarif millions budget financement',
  'fabriquer produire produit production fabrication activité',
  'diriger préside présider président directeur gérant responsable',
  'maximum limite limité limitée plafond',
  'améliorer amélioration renforcer renforcé',
  'retenir retenu retient enseignement leçon appris apprendre',
  'soutenir soutien soutenu financer financé financement financeur mécène',
  'membre adhérent adhérer adhésion composer',
  'spectateur acteur actif active passif réception posture',
  'travailler bosser employer salarié emploi poste',
  'habitant population habiter',
  'vendre débouché client acheter',
  'situé installé implanté adresse local bâtiment rue',
  'public accessible réservé adhérents ouvert confidentiel',
].map((line) => new Map(line.split(' ').map((word) => [stem(word), word])));

/** The words that may say the same as one, by their stems; itself not included. */
export function kindredOf(word: string): ReadonlyMap<string, string> {
  const own = stem(word);
  return new Map(
    MEANINGS.filter((meaning) => meaning.has(own)).flatMap((meaning) =>
      [...meaning].filter(([other]) => other !== own),
    ),
  );
}
