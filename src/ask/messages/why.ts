import { typeset } from '../../french/typography.ts';

const share = (figure: number): string => `${Math.round(figure * 100)} %`;

/** What questions want, in words. */
const OPERATIONS: Readonly<Record<string, string>> = {
  fact: 'une information sur une rencontre',
  list: 'une liste de rencontres',
  count: 'un nombre de rencontres',
  group: 'une répartition des rencontres',
  check: 'une vérification au calendrier',
  elapsed: 'une durée',
  order: 'un ordre de rencontres',
  attendance: 'qui vient à une rencontre',
  compare: 'une comparaison',
  define: 'une définition',
  brief: 'une présentation',
  page: 'ce que disent les pages',
};

/** Why Capi replied as it did, for a facilitator. */
export const why = {
  smallTalk: typeset('Ce message n’est pas une question sur la communauté : la réponse est toute faite.'),
  asked: (question: string) => typeset(`Question comprise : « ${question} »`),
  reading: (operation: string, chance: number) =>
    typeset(`Elle demande : ${OPERATIONS[operation] ?? 'autre chose'} (probabilité : ${share(chance)}).`),
  computed: (probability: number) => typeset(`Calculé d’après le calendrier : ${share(probability)}.`),
  section: (title: string, probability: number) => typeset(`« ${title} » : ${share(probability)}.`),
  known: (question: string) => typeset(`Question connue la plus proche : « ${question} »`),
  candidates: typeset('Ce qui pouvait répondre, avec la probabilité que ce soit juste :'),
  threshold: (sure: number, unsure: number) =>
    typeset(`Capi répond à partir de ${share(sure)}, et dit ne pas être sûr à partir de ${share(unsure)}.`),
  unknownWords: (words: readonly string[]) =>
    typeset(`Absent de toutes les pages : ${words.map((word) => `« ${word} »`).join(', ')}.`),
  nothing: typeset('Rien dans les pages ni au calendrier n’y ressemble.'),
  mend: typeset(
    'Pour améliorer la réponse : écrivez cette question sous la partie qui y répond, ligne « *Questions :* », ou ajoutez la phrase qui manque.',
  ),
};
