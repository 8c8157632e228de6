import { typeset } from '../french/typography.ts';
import { escapeMrkdwn, truncate } from '../slack/mrkdwn.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { UpcomingVisit } from '../visits/contract.ts';
import { visitTitle, visitWhen, visitWhere } from '../visits/contract.ts';

/** What a person who joins the channel reads, once. */
export const welcomeMessages = {
  hello: (channel: string) =>
    typeset(
      `Bienvenue dans <#${channel}> ! Je suis Capi : je garde la mémoire de la communauté et je réponds à vos questions, avec mes sources. Écrivez-moi ici, ou mentionnez-moi dans un canal.`,
    ),
  paths: typeset('Trois chemins pour commencer :'),
  mission: (title: string, text: string) => `*${escapeMrkdwn(title)}*\n${escapeMrkdwn(truncate(text, 200))}`,
  open: 'En savoir plus',
  next: (visit: UpcomingVisit, today: CalendarDay) =>
    typeset(
      `Prochaine rencontre : *${escapeMrkdwn(visitTitle(visit))}*, ${escapeMrkdwn(visitWhen(visit, today))}, ${escapeMrkdwn(visitWhere(visit))}. Votre réponse se donne dans l’onglet Accueil.`,
    ),
  exportTitle: 'Mon accueil',
  once: typeset(
    'Je vous écrirai peu : rappels des rencontres, réponses à vos questions. À régler dans l’onglet Accueil, « Mes préférences ».',
  ),
} as const;
