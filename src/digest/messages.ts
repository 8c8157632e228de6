import { formatDay, formatDaysAway, formatTime } from '../french/dates.ts';
import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import { escapeMrkdwn, truncate } from '../slack/mrkdwn.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import { visitCounts, visitTitle, visitWhen, visitWhere } from '../visits/contract.ts';
import type { DigestContent, MostAsked } from './content.ts';
import type { Rediscovery } from './rediscover.ts';

/** What the weekly letter says. Lines are mrkdwn: all that people wrote is escaped here. */

type Line<K extends keyof DigestContent> = DigestContent[K] extends Array<infer T> | undefined ? T : never;

/** Longest part taken from what people wrote, in a line. */
const longest = 160;
const quoted = (text: string) => `« ${escapeMrkdwn(truncate(text.replace(/\s+/g, ' ').trim(), longest))} »`;
const bold = (text: string) => `*${escapeMrkdwn(text).replaceAll('*', '∗')}*`;

/** « · voir l’annonce », when the message has an address. */
const linked = (address: string | undefined, label: string) =>
  address === undefined ? '' : ` · <${address}|${label}>`;

export const digestMessages = {
  title: (day: CalendarDay) => `La lettre du ${formatDay(day)}`,
  late: typeset('_Envoyée en retard : Capi était à l’arrêt._'),
  headings: {
    visits: 'Prochaines rencontres',
    published: 'Nouveau dans la mémoire',
    recaps: typeset('Fils de retours : dernier jour'),
    questions: 'Questions qui attendent une réponse',
    asked: 'Ce que vous avez le plus demandé',
    rediscovery: 'À redécouvrir',
  },

  visit(visit: Line<'visits'>, today: CalendarDay, address?: string): string {
    const facts = [visitWhen(visit, today), visitWhere(visit), visitCounts(visit)];
    const told = facts.filter((fact) => fact !== '').map((fact) => escapeMrkdwn(truncate(fact, longest)));
    return `• ${bold(truncate(visitTitle(visit), longest))}\u00A0: ${told.join(' · ')}${linked(address, 'voir l’annonce')}`;
  },
  published: ({ document }: Line<'published'>) => {
    const beginning = document.sections[0]?.text.split('\n')[0] ?? '';
    return typeset(
      `${bold(truncate(document.title, longest))}\n${escapeMrkdwn(truncate(beginning, longest))}`,
    );
  },
  read: 'Lire',
  recap(recap: Line<'recaps'>, today: CalendarDay, zone: string, address?: string): string {
    const { day, time } = localTime(recap.closesAt, zone);
    const when = `${formatDaysAway(day, today)} à ${formatTime(time)}`;
    return `• ${bold(truncate(recap.title, longest))}\u00A0: il se ferme ${when}${linked(address, 'ajouter un retour')}`;
  },
  question: ({ text, dueOn, late }: Line<'questions'>) =>
    typeset(
      `${quoted(text)}\n${late ? 'En retard : une réponse était attendue le' : 'Réponse attendue d’ici au'} ${formatDay(dueOn)}`,
    ),
  reply: 'Je réponds',
  asked: ({ text, people }: MostAsked) => typeset(`• ${quoted(text)} (${countOf(people, 'personne')})`),
  others: (count: number) => typeset(`_… et ${countOf(count, 'autre')}, dans l’onglet Accueil de Capi._`),

  rediscoveryWhy({ why, document }: Rediscovery): string {
    if (why.kind === 'theme')
      return typeset(`Pour préparer la prochaine rencontre : ${bold(document.title)}`);
    const ago = countOf(why.years, 'an');
    return typeset(`Il y a ${ago} cette semaine : ${bold(document.title)}`);
  },
  excerpt: ({ section }: Rediscovery) => escapeMrkdwn(truncate(section.text, 450)).replaceAll(/^/gm, '>'),
  source: ({ section }: Rediscovery) =>
    typeset(`_Source : ${escapeMrkdwn(section.sources.map(({ title }) => title).join(', '))}_`),

  footer: {
    channel: typeset('La recevoir aussi en message direct : onglet Accueil de Capi, « Mes préférences ».'),
    direct: typeset('Vous la recevez ici à votre demande : onglet Accueil, « Mes préférences ».'),
  },
  summary(content: DigestContent): string {
    const counts = [
      content.visits.length > 0 && countOf(content.visits.length, 'rencontre à venir', 'rencontres à venir'),
      content.published.length > 0 && countOf(content.published.length, 'nouvelle page', 'nouvelles pages'),
      content.recaps.length > 0 && countOf(content.recaps.length, 'fil de retours', 'fils de retours'),
      content.questions.length > 0 &&
        countOf(content.questions.length, 'question en attente', 'questions en attente'),
    ];
    return counts.filter((count) => count !== false).join(', ');
  },
} as const;
