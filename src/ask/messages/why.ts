import { typeset } from '../../french/typography.ts';
import type { RejectionReason } from '../passages/rejection.ts';

/** Why a passage was not given as the answer. */
export const REJECTION_REASONS: Readonly<Record<RejectionReason, string>> = {
  weak: 'il ne ressemble pas assez à la question',
  thin: 'un seul mot en commun ne suffit pas',
  'asked-noun': 'il ne parle pas de ce qui est demandé',
  'other-subject': 'il parle d’autre chose que ce qui est nommé',
  'off-topic': 'il ne dit rien de ce qui est demandé sur son sujet',
  'no-procedure': 'il raconte, sans dire comment faire',
  'no-ranking': 'il ne classe pas, alors qu’on demande ce qui l’emporte',
  'no-number': 'il ne donne aucun nombre',
};

const share = (figure: number): string => `${Math.round(figure * 100)} %`;

/** Why Capi replied as it did, for a facilitator. */
export const why = {
  smallTalk: typeset('Ce message n’est pas une question sur la communauté : la réponse est toute faite.'),
  computed: (meetings: readonly string[]) =>
    typeset(`La réponse est calculée d’après le calendrier : ${meetings.join(' ; ')}.`),
  noMeeting: typeset('La question porte sur le calendrier, où aucune rencontre ne convient.'),
  gap: (title: string) =>
    typeset(`La question tombe dans ce que la base dit ne pas savoir : « ${title} » (fichier gaps.md).`),
  named: (titles: readonly string[]) =>
    typeset(`La question nomme une page ou un mot du glossaire : ${titles.join(' ; ')}.`),
  passage: (title: string, coverage: number, confidence: number) =>
    typeset(
      `La réponse cite le passage le plus proche : « ${title} ». Il contient ${share(coverage)} de ce que dit la question ; confiance : ${share(confidence)}.`,
    ),
  least: (confidence: number, least: number) =>
    typeset(`Confiance : ${share(confidence)}. Pour répondre, il en faut au moins ${share(least)}.`),
  nothingNear: typeset('Aucun passage n’est assez proche de la question.'),
  setAside: (title: string, rejection: RejectionReason) =>
    typeset(`Le passage le plus proche, « ${title} », est écarté : ${REJECTION_REASONS[rejection]}.`),
  unknownWords: (words: readonly string[]) =>
    typeset(`Absent de toutes les pages : ${words.map((word) => `« ${word} »`).join(', ')}.`),
  searched: (query: string) => typeset(`Mots cherchés : « ${query} ».`),
  mend: typeset(
    'Pour améliorer la réponse : ajoutez la page, la phrase ou les « autres mots » qui manquent dans le dossier knowledge.',
  ),
};
