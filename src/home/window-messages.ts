import type { DigestChoice } from '../community/preferences.ts';
import { typeset } from '../french/typography.ts';

/** What people read in the windows that the Home tab opens. Plain text. */
export const windowMessages = {
  save: 'Enregistrer',
  missionsTitle: 'Les missions',
  timelineTitle: 'Les rencontres passées',
  nothingToRead: 'Rien à lire ici pour l’instant.',

  preferencesTitle: 'Mes préférences',
  digestLabel: 'La lettre hebdomadaire',
  digestChoices: [
    ['channel', 'Dans le canal seulement'],
    ['also-direct', 'Aussi en message direct'],
    ['none', 'Ni l’un ni l’autre : je ne la suis pas'],
  ] satisfies [DigestChoice, string][],
  remindersLabel: 'Rappels des visites en message direct',
  remindersOn: 'Les recevoir',
  helpLabel: 'Questions de la communauté',
  helpOn: 'On peut me solliciter sur les rencontres auxquelles j’ai participé',
  quietFrom: 'Heures calmes, à partir de',
  quietTo: 'Heures calmes, jusqu’à',
  quietHint: typeset(
    'Capi attend leur fin pour vous écrire de lui-même, sauf si ce serait trop tard. Vides : pas d’heures calmes.',
  ),
  quietBoth: 'Donnez les deux heures, ou aucune.',
  quietWholeDay: 'Ces deux heures sont les mêmes : changez l’une, ou videz les deux.',

  communityTitle: 'Réglages',
  channel: 'Canal de la communauté',
  channelHint: typeset('Capi doit y être : la lettre y paraît, les nouvelles personnes y sont accueillies.'),
  facilitatorsChannel: 'Canal de l’équipe d’animation',
  facilitatorsChannelHint: typeset(
    'Capi doit y être. Ses membres animent : choisissez un canal privé. Questions et aperçus y arrivent.',
  ),
  notInIt: typeset(
    'Vous n’êtes pas dans ce canal : vous ne pourriez plus animer. Rejoignez-le, ou ajoutez-vous ci-dessous.',
  ),
  people: 'Personnes qui animent, en plus de ce canal',
  peoplePlaceholder: 'Personne',
  zone: 'Fuseau horaire',
  zoneHint: typeset('Les jours et les heures de Capi, hors rappels : eux suivent le lieu de la visite.'),
  welcome: 'Accueil',
  welcomeOn: 'Écrire un mot d’accueil aux personnes qui rejoignent le canal',
} as const;
