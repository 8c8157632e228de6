import { countOf, enumerate } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';

/** What Capi says besides answers, in one language. */
interface ReplyMessages {
  greeting: string;
  who: string;
  help: string;
  thanks: string;
  bye: string;
  ack: string;
  unclear: string;
  wrong: string;
  test: string;
  chat: string;
  act: string;
  inject: string;
  offTopic: string;
  notFound: string;
  /** Instead of `notFound` where a part of the knowledge may not be shown. */
  notShown: string;
  /** After a count or a list made of a part of the meetings. */
  onlyShown: string;
  unsure(answer: string): string;
  unknownName(names: readonly string[]): string;
  next: string;
  gap(text: string): string;
  /** @param there what there is instead: « 3 missions : » */
  noSuch(noun: string, rank: number, there: string): string;
  listOf(count: number, noun: string): string;
  /** Before the items of one page. */
  listFrom(title: string): string;
  /** Before the items of several sheets. */
  listFromSheets(): string;
  itemOf(place: string, text: string): string;
  moreItems(count: number): string;
  /** Before what several places do. */
  inPlaces(count: number): string;
  same(label: string, value: string, names: readonly string[]): string;
  differ(label: string, values: readonly [name: string, value: string][]): string;
  fact(label: string, value: string, name: string): string;
}

const french: ReplyMessages = {
  greeting: typeset(
    'Bonjour ! Je suis Capi, l’assistant de la communauté apprenante. Posez-moi une question sur les visites, les missions ou les mots du métier.',
  ),
  who: typeset(
    'Je suis Capi, l’assistant de la communauté apprenante : un robot qui répond aux questions sur ses visites et ses travaux, avec la source. Je n’invente rien : quand la base ne dit rien, je le dis.',
  ),
  help: typeset(
    'Je réponds aux questions sur la communauté apprenante : ses rencontres et ses visites (dates, lieux, hôtes), ses missions, sa méthode, les mots du métier. Posez votre question avec vos mots, ou choisissez un exemple.',
  ),
  thanks: typeset(
    'Avec plaisir. Je reste à votre disposition pour toute question sur la communauté et ses visites.',
  ),
  bye: typeset('Merci, à vous aussi. À bientôt !'),
  ack: typeset('Très bien. Je reste à votre disposition.'),
  unclear: typeset(
    'Pardon, je me suis mal fait comprendre. Reformulez votre question avec d’autres mots, ou essayez l’un de ces exemples.',
  ),
  wrong: typeset(
    'Merci de le dire. Avec « Pas utile » sous ma réponse, puis « C’est faux », l’équipe d’animation le saura et corrigera la page.',
  ),
  test: typeset('Je suis là et je vous lis. Posez-moi une question sur la communauté.'),
  chat: typeset(
    'Merci ! Je ne suis qu’un robot : je réponds aux questions sur la communauté apprenante et ses visites.',
  ),
  act: typeset(
    'Je ne peux pas faire cela : je réponds aux questions sur la communauté apprenante et ses visites. Pour une action, adressez-vous à l’équipe d’animation.',
  ),
  inject: typeset(
    'Je ne peux pas faire cela. Je réponds sur la communauté apprenante et ses visites, à partir de sa base et de rien d’autre.',
  ),
  offTopic: typeset(
    'Je n’ai pas trouvé de réponse : je réponds sur la communauté apprenante et ses visites. Essayez une question sur une visite, une mission ou un mot du métier.',
  ),
  notFound: typeset('Je n’ai pas trouvé cette information dans la base de la communauté.'),
  notShown: typeset('Je n’ai pas trouvé cette information parmi ce que je peux montrer ici.'),
  onlyShown: typeset('Je ne compte ici que ce que je peux y montrer.'),
  unsure: (answer) => typeset(`Je ne suis pas sûr ; le plus proche : ${answer}`),
  unknownName: (names) =>
    typeset(
      `Je ne trouve ${enumerate(
        names.map((name) => `« ${name} »`),
        'ou',
      )} dans aucune page de la communauté.`,
    ),
  next: typeset('L’équipe d’animation peut compléter.'),
  gap: (text) => typeset(`Je n’ai pas trouvé cette information dans la base de la communauté. ${text}`),
  noSuch: (noun, rank, there) => typeset(`Il n’y a pas de ${noun} n° ${rank}. La base connaît ${there}`),
  listOf: (count, noun) => typeset(`${count} ${noun} :`),
  listFrom: (title) => typeset(`${title} :`),
  listFromSheets: () => typeset('D’après les fiches des visites :'),
  itemOf: (place, text) => typeset(`${place} : ${text}`),
  inPlaces: (count) => typeset(`La base donne ${count} réponses, selon le lieu :`),
  moreItems: (count) =>
    typeset(`… et ${countOf(count, 'autre point', 'autres points')} à lire dans la source.`),
  same: (label, value, names) =>
    typeset(
      `${label.charAt(0).toUpperCase()}${label.slice(1)} ${value}, pour ${names.join(' comme pour ')}.`,
    ),
  differ: (label, values) =>
    typeset(
      `${label.charAt(0).toUpperCase()}${label.slice(1)} : ${values.map(([name, value]) => `${value} (${name})`).join(' ; ')}.`,
    ),
  fact: (label, value, name) =>
    typeset(`${label.charAt(0).toUpperCase()}${label.slice(1)} : ${value} (${name}).`),
};

const english: ReplyMessages = {
  greeting:
    'Hello! I am Capi, the assistant of the learning community. Ask me about its visits, its missions or the words of the trade.',
  who: 'I am Capi, the assistant of the learning community: a bot that answers questions about its visits and its work, with the source. When the knowledge base does not say, I say so.',
  help: 'I can answer questions about the learning community: its meetings and visits (dates, places, hosts), its missions, its method, the words of the trade. Ask in your own words, or pick an example.',
  thanks: 'You’re welcome. Ask me anything else about the community and its visits.',
  bye: 'Thank you, the same to you. See you soon!',
  ack: 'Very well. I am here if you need anything.',
  unclear: 'Sorry, I was not clear. Please ask in other words, or try one of these examples.',
  wrong:
    'Thank you for telling me. With « Pas utile » under my answer, then « C’est faux », the facilitators will know and correct the page.',
  test: 'I am here. Ask me a question about the community.',
  chat: 'Thank you! I am only a bot: I answer questions about the learning community and its visits.',
  act: 'I cannot do that: I answer questions about the learning community and its visits. For an action, please ask the facilitators.',
  inject:
    'I cannot do that. I answer questions about the learning community and its visits, from its knowledge base and nothing else.',
  offTopic:
    'I could not find an answer: I answer questions about the learning community and its visits. Try a question on a visit, a mission or a word of the trade.',
  notFound: 'I could not find this information in the community’s knowledge base.',
  notShown: 'I could not find this information among what I may show here.',
  onlyShown: 'I count only what I may show here.',
  unsure: (answer) => `I am not sure; this comes nearest (pages are in French): ${answer}`,
  unknownName: (names) => `I could not find ${names.join(' or ')} in any page of the community.`,
  next: 'The facilitators can add it.',
  gap: (text) => `I could not find this information in the community’s knowledge base. In French: ${text}`,
  noSuch: (noun, rank, there) => `There is no ${noun} ${rank}. The knowledge base has ${there}`,
  listOf: (count, noun) => `${count} ${noun}:`,
  listFrom: (title) => `${title}:`,
  listFromSheets: () => 'From the sheets of the visits (in French):',
  itemOf: (place, text) => `${place}: ${text}`,
  inPlaces: (count) => `The knowledge base has ${count} answers, by place (in French):`,
  moreItems: (count) => `… and ${count} more in the source.`,
  same: (label, value, names) => `${label}: ${value}, for ${names.join(' and for ')}.`,
  differ: (label, values) => `${label}: ${values.map(([name, value]) => `${value} (${name})`).join('; ')}.`,
  fact: (label, value, name) => `${label}: ${value} (${name}).`,
};

/** The replies of a language. */
export const repliesIn = (language: 'fr' | 'en'): ReplyMessages => (language === 'en' ? english : french);

/** How a numbered series is called, by the kind of its pages. */
const SERIES_NAMES: Readonly<Record<string, [fr: string, en: string]>> = {
  mission: ['mission', 'mission'],
  dimension: ['dimension', 'dimension'],
  model: ['modèle', 'model'],
};

/** « missions », for « 3 missions : »; « mission » when one is counted. */
export const seriesName = (kind: string, language: 'fr' | 'en', count = 2): string =>
  `${SERIES_NAMES[kind]?.[language === 'en' ? 1 : 0] ?? kind}${count > 1 ? 's' : ''}`;
