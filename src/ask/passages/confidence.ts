import { questionWords, stem, stems } from '../../knowledge/french/index.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Turn } from '../follow-up.ts';
import { FUNCTION_WORDS, GENERIC, NEUTRAL, REPORTING } from '../reading/lexicon.ts';
import { namesOf } from '../reading/names.ts';
import { numberOf } from '../reading/numbers.ts';
import { isShorthand, wordsOf } from '../reading/text.ts';
import { isSure } from './search.ts';
import { wantedBy } from './sentences.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Why a passage is not given as the answer; undefined when it is sure enough. */
export type Doubt = 'weak' | 'thin' | 'unknown-word' | 'asked-noun' | 'no-number';

/** Judges whether a passage answers a question, by named signs that the explanation of an answer shows. */
export function doubtAbout(turn: Turn, hit: Hit, knowledge: Knowledge): Doubt | undefined {
  if (!isSure(hit)) return 'weak';
  if (isThin(turn, hit)) return 'thin';
  if (
    hasUnknownWord(turn, knowledge) &&
    (hit.ratio < THRESHOLDS.unknownWord || isAllUnknown(turn, knowledge))
  )
    return 'unknown-word';
  if (missesAskedNoun(turn, hit, knowledge)) return 'asked-noun';
  if (wantedBy(turn.reading.text.line) === 'howMany' && !counts(hit.passage.text)) return 'no-number';
  return undefined;
}

/** One word that names nothing known is too little to answer on, unless the passage is about it. */
function isThin({ reading, query }: Turn, { passage: { document, section } }: Hit): boolean {
  const [word, ...more] = [...new Set(stems(questionWords(query).join(' ')))];
  if (word === undefined || more.length > 0 || reading.subjects.length > 0 || reading.records.length > 0)
    return false;
  const names = [document.title, ...document.aliases, ...section.headings].map((name) => stems(name));
  const aliases = section.aliases.map((alias) => stems(alias)).filter(({ length }) => length === 1);
  return ![...names, ...aliases].some((name) => name.includes(word));
}

/** A word that no page has: a spelling of a known one, or a subject that we do not know. */
function hasUnknownWord({ query, reading }: Turn, knowledge: Knowledge): boolean {
  const { stems: known, nameWords } = namesOf(knowledge);
  const named = new Set(reading.text.words.filter((word) => nameWords.has(word)));
  if (reading.language === 'en') return false;
  return wordsOf(query)
    .filter((word) => word.length > 3 && !/\d/.test(word) && !saysNothing(word))
    .some((word) => !known.has(stem(word)) && !named.has(word));
}

/** Meetings in general, and all else unknown: « les visites étaient-elles filmées ? » */
function isAllUnknown({ reading }: Turn, knowledge: Knowledge): boolean {
  const { stems: known } = namesOf(knowledge);
  return (
    reading.records.length === 0 &&
    reading.subjects.length === 0 &&
    reading.rest.every((word) => !known.has(stem(word)))
  );
}

/** Words of asking and adverbs name no subject. */
const saysNothing = (word: string): boolean =>
  FUNCTION_WORDS.has(word) ||
  isShorthand(word) ||
  [NEUTRAL, GENERIC, REPORTING, ADVERB].some((pattern) => pattern.test(word));

const ADVERB = /(?:erement|ellement|iquement|ivement|alement|airement|usement|idement|atement|quotidien)$/;

/** Nouns that ask for a kind of answer rather than name a subject: « quelle structure… », « quel réseau… ». */
const KIND_OF_ANSWER =
  /^(?:structures?|organismes?|organisations?|reseaux?|associations?|acteurs?|entites?|lieux?|types?|sortes?|formes?|genres?|domaines?|secteurs?|metiers?|activites?|publics?|sujets?|themes?|thematiques?|buts?|objectifs?|exemples?|moyens?|roles?|raisons?|motifs?|dates?|periodes?|annees?|jours?|mots?|noms?|questions?|facons?|manieres?|methodes?|points?|choses?|personnes?|gens|est|sont|etait|etaient|a|ont|autres?|niveaux?|demarches?|suites?|conditions?|differences?|liens?|rapports?|places?|surfaces?|superficies?|tailles?|partie?s?|postures?|attitudes?)$/;

/** « quel ministre… », « combien de contrats… »: the noun that is asked for must be in the passage. */
function missesAskedNoun(
  { reading }: Turn,
  { passage: { document, section } }: Hit,
  knowledge: Knowledge,
): boolean {
  if (reading.language === 'en') return false;
  const noun = /\b(?:quel(?:le)?s?|combien d[e']?|combien) (?:de |d |des )?(?:\d+ )?([a-z]{3,})\b/.exec(
    reading.text.line,
  )?.[1];
  if (
    noun === undefined ||
    KIND_OF_ANSWER.test(noun) ||
    namesOf(knowledge).hostNouns.has(noun) ||
    numberOf(noun) !== undefined
  )
    return false;
  const held = [document.title, ...document.aliases, ...section.headings, ...section.aliases, section.text];
  return !wordsOf(held.join(' ')).map(stem).includes(stem(noun));
}

/** Whether a text counts something: a year is no count. */
function counts(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      (/^\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word)) ||
      (numberOf(word) ?? 0) > 1 ||
      word === 'seule' ||
      word === 'seul' ||
      /aine$/.test(word),
  );
}
