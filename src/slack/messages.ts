import type { Incident } from '../delivery/outgoing.ts';
import { enumerate } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';

/** Most people named when somebody has to ask one of them. */
const mostNamed = 5;

/** What Capi says, whatever it was doing, when something breaks. */
export const slackMessages = {
  apology: (incident: string) =>
    `Désolé, une erreur m’a empêché de vous répondre. Réessayez dans un instant ; si cela se reproduit, donnez ce numéro à l’équipe d’animation : \`${incident}\`.`,
  /** @param people Slack ids of those who may */
  facilitatorsOnly: (people: readonly string[]) => {
    const named = people.slice(0, mostNamed).map((person) => `<@${person}>`);
    const ask =
      named.length > 0
        ? `Demandez à ${enumerate(named, 'ou')}.`
        : 'Aucune personne n’est encore désignée : voir CAPI_FACILITATORS dans les réglages de Capi.';
    return typeset(`C’est l’équipe d’animation qui s’en occupe. ${ask}`);
  },
} as const;

/** Buttons that close a window. */
export const modalWords = { cancel: 'Annuler', close: 'Fermer' } as const;

/** Why Capi cannot post in a channel that somebody chose, under the field. */
export const channelFaults = {
  'not-in-channel':
    'Capi n’est pas dans ce canal. Invitez-le avec « /invite @Capi », puis validez de nouveau.',
  archived: 'Ce canal est archivé : choisissez-en un autre.',
} as const;

/**
 * What facilitators are told of a post that could not be made, in mrkdwn.
 * @param what the post in words (« le rappel J-7 de la visite n° 8 »), when known
 */
export function incidentText(incident: Exclude<Incident, { kind: 'suspended' }>, what?: string): string {
  const place = /^[UW]/.test(incident.channel) ? `<@${incident.channel}>` : `<#${incident.channel}>`;
  const post = what ?? 'un message prévu';
  switch (incident.kind) {
    case 'channel-archived':
      return typeset(
        `Le canal ${place} est archivé : je n’y publie plus rien. Rouvrez-le, ou choisissez un autre canal pour ce qui y est prévu.`,
      );
    case 'channel-lost':
      return typeset(
        `Je n’ai plus accès au canal ${place}. Invitez-moi avec \`/invite @Capi\` : ce qui attend sera publié s’il en est encore temps.`,
      );
    case 'too-late':
      return typeset(
        `Je n’ai pas pu publier à temps ${post} (${place}) : je ne le publie plus, il arriverait trop tard pour être utile.`,
      );
    case 'unverified':
      return typeset(
        `Je ne sais pas si ${post} (${place}) est bien parti, et je ne peux pas le vérifier. Regardez sur place : je ne le renvoie pas de moi-même, pour ne pas le publier deux fois.`,
      );
    case 'failed':
      return typeset(`Slack refuse ${post} (${place}) : \`${incident.error}\`.`);
  }
}
