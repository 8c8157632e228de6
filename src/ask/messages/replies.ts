import { typeset } from '../../french/typography.ts';

/** What Capi says besides answers, in one language. */
interface ReplyMessages {
  greeting: string;
  who: string;
  help: string;
  thanks: string;
  bye: string;
  cannotAct: string;
  cannotReveal: string;
  offTopic: string;
  notFound: string;
  near: string;
  next: string;
  gap(text: string): string;
  listOf(count: number, noun: string): string;
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
  cannotAct: typeset(
    'Je ne peux pas faire cela : je réponds aux questions sur la communauté apprenante et ses visites. Pour une action, adressez-vous à l’équipe d’animation.',
  ),
  cannotReveal: typeset(
    'Je ne peux pas faire cela. Je réponds sur la communauté apprenante et ses visites, à partir de sa base et de rien d’autre.',
  ),
  offTopic: typeset(
    'Je n’ai pas trouvé de réponse : je réponds sur la communauté apprenante et ses visites. Essayez une question sur une visite, une mission ou un mot du métier.',
  ),
  notFound: typeset('Je n’ai pas trouvé cette information dans la base de la communauté.'),
  near: typeset('Ce qui s’en approche :'),
  next: typeset('L’équipe d’animation peut compléter.'),
  gap: (text) => typeset(`Je n’ai pas trouvé cette information dans la base de la communauté. ${text}`),
  listOf: (count, noun) => typeset(`${count} ${noun} :`),
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
  cannotAct:
    'I cannot do that: I answer questions about the learning community and its visits. For an action, please ask the facilitators.',
  cannotReveal:
    'I cannot do that. I answer questions about the learning community and its visits, from its knowledge base and nothing else.',
  offTopic:
    'I could not find an answer: I answer questions about the learning community and its visits. Try a question on a visit, a mission or a word of the trade.',
  notFound: 'I could not find this information in the community’s knowledge base.',
  near: 'What comes near (in French):',
  next: 'The facilitators can add it.',
  gap: (text) => `I could not find this information in the community’s knowledge base. In French: ${text}`,
  listOf: (count, noun) => `${count} ${noun}:`,
  same: (label, value, names) => `${label}: ${value}, for ${names.join(' and for ')}.`,
  differ: (label, values) => `${label}: ${values.map(([name, value]) => `${value} (${name})`).join('; ')}.`,
  fact: (label, value, name) => `${label}: ${value} (${name}).`,
};

/** The replies of a language. */
export const repliesIn = (language: 'fr' | 'en'): ReplyMessages => (language === 'en' ? english : french);

/** How a numbered series is called, by the kind of its pages. */
const SERIES_NAMES: Readonly<Record<string, [fr: string, en: string]>> = {
  mission: ['missions', 'missions'],
  dimension: ['dimensions', 'dimensions'],
  model: ['modèles', 'models'],
};

/** « missions », for « 3 missions : ». */
export const seriesName = (kind: string, language: 'fr' | 'en'): string =>
  SERIES_NAMES[kind]?.[language === 'en' ? 1 : 0] ?? kind;
