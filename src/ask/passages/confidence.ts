import { questionWords, stem, stems } from '../../knowledge/french/index.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Document, DocumentKind, Section } from '../../knowledge/types.ts';
import type { Turn } from '../follow-up.ts';
import { kindredOf } from '../reading/kindred.ts';
import { FUNCTION_WORDS, GENERIC, NEUTRAL, PROCEDURE, REPORTING, SUPERLATIVE } from '../reading/lexicon.ts';
import { namesOf } from '../reading/names.ts';
import { numberOf } from '../reading/numbers.ts';
import type { Reading } from '../reading/reading.ts';
import { isShorthand, wordsOf } from '../reading/text.ts';
import { documentsNamed } from '../subjects.ts';
import { focusOf } from './focus.ts';
import { isNear, isSure } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';
import { wantedBy } from './wanted.ts';

/** Why a passage is not given as the answer; undefined when it is sure enough. */
export type Doubt =
  | 'weak'
  | 'roots'
  | 'thin'
  | 'unknown-word'
  | 'asked-noun'
  | 'other-subject'
  | 'beside'
  | 'no-procedure'
  | 'no-ranking'
  | 'no-number';

/** Judges whether a passage answers a question, by named signs that the explanation of an answer shows. */
export function doubtAbout(turn: Turn, hit: Hit, knowledge: Knowledge): Doubt | undefined {
  if (!isSure(hit) && !answersByPage(turn, hit, knowledge)) return 'weak';
  if (hit.signals.forms < hit.signals.stems * THRESHOLDS.forms) return 'roots';
  if (isThin(turn, hit)) return 'thin';
  if (
    hasUnknownWord(turn, hit, knowledge) &&
    (hit.ratio < THRESHOLDS.unknownWord || isAllUnknown(turn, knowledge))
  )
    return 'unknown-word';
  if (missesAskedNoun(turn, hit, knowledge)) return 'asked-noun';
  if (isOfAnother(turn, hit, knowledge)) return 'other-subject';
  if (isBeside(turn, hit)) return 'beside';
  if (missesProcedure(turn, hit)) return 'no-procedure';
  if (SUPERLATIVE.test(turn.reading.text.line) && !SUPERLATIVE.test(wordsOf(hit.passage.text).join(' ')))
    return 'no-ranking';
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

/** A word that no page has, nor the passage one of its family: a subject that we do not know. */
function hasUnknownWord({ query, reading }: Turn, { passage }: Hit, knowledge: Knowledge): boolean {
  const { stems: known, nameWords } = namesOf(knowledge);
  const named = new Set(reading.text.words.filter((word) => nameWords.has(word)));
  if (reading.language === 'en') return false;
  const held = heldBy(reading, passage.document, passage.section);
  return wordsOf(query)
    .filter((word) => word.length > 3 && !/\d/.test(word) && !saysNothing(word))
    .some((word) => !known.has(stem(word)) && !named.has(word) && !held(word));
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

/** « quel ministre… », « combien de contrats… », « quelles sont les recettes… ». */
const ASKED_NOUN =
  /\b(?:quel(?:le)?s?(?: (?:est|sont|etait|etaient) (?:le|la|les|l|son|sa|ses|leur|leurs))?|combien d[e']?|combien) (?:de |d |des )?(?:\d+ )?([a-z]{3,})\b/;

/** « quel ministre… », « combien de contrats… »: the noun that is asked for must be in the passage. */
function missesAskedNoun(
  { reading }: Turn,
  { passage: { document, section } }: Hit,
  knowledge: Knowledge,
): boolean {
  if (reading.language === 'en') return false;
  const noun = ASKED_NOUN.exec(reading.text.line)?.[1];
  if (
    noun === undefined ||
    KIND_OF_ANSWER.test(noun) ||
    namesOf(knowledge).hostNouns.has(noun) ||
    numberOf(noun) !== undefined
  )
    return false;
  const held = new Set(wordsOf(textsOf(document, section)).map(stem));
  return ![stem(noun), ...kindredOf(noun).keys()].some((root) => held.has(root));
}

/** Everything by which a passage can be found. */
const textsOf = (document: Document, section: Section): string =>
  [document.title, ...document.aliases, ...section.headings, ...section.aliases, section.text].join(' ');

/** A question that names a host or a partner is answered by that page, by those of its meetings, or by words that name it. */
function isOfAnother(turn: Turn, { passage: { document, section } }: Hit, knowledge: Knowledge): boolean {
  const named = documentsNamed(turn.reading, knowledge).filter(
    ({ kind }) => kind === 'host' || kind === 'partner',
  );
  if (named.length === 0 || focusOf(turn, knowledge).preferred.has(document.id)) return false;
  const text = ` ${wordsOf(textsOf(document, section)).join(' ')} `;
  return !named.some(({ title, aliases }) =>
    [title, ...aliases].some((name) => text.includes(` ${bareName(name, knowledge)} `)),
  );
}

/** A name without its article and the noun that hosts share: « PTCE Le PHARES » is named by « PHARES ». */
function bareName(name: string, knowledge: Knowledge): string {
  const words = wordsOf(name);
  const { hostNouns } = namesOf(knowledge);
  const from = words.findIndex((word) => !hostNouns.has(word) && !FUNCTION_WORDS.has(word));
  return words.slice(Math.max(from, 0)).join(' ');
}

/**
 * « où est né X ? », answered by a passage that names X and says nothing of birth: of the words that are no names,
 * the passage has none.
 */
function isBeside({ reading }: Turn, { passage: { document, section } }: Hit): boolean {
  if (reading.language === 'en') return false;
  const heads = headsOf(reading);
  return heads.length > 0 && !heads.some(heldBy(reading, document, section));
}

/** A passage of the very page that is named, which has all that is asked of it, in whatever words. */
function answersByPage(turn: Turn, hit: Hit, knowledge: Knowledge): boolean {
  const { document, section } = hit.passage;
  const heads = headsOf(turn.reading);
  return (
    isNear(hit) &&
    heads.length > 0 &&
    documentsNamed(turn.reading, knowledge).some(({ id }) => id === document.id) &&
    heads.every(heldBy(turn.reading, document, section))
  );
}

/** Whether a passage has a word, or one of its family or meaning. */
function heldBy(reading: Reading, document: Document, section: Section): (word: string) => boolean {
  const held = wordsOf(textsOf(document, section));
  // The birth of the page's subject can be in its other words; that of somebody named in it must be in the text.
  const own = reading.subjects.some(({ things }) => things.some(({ key }) => key === document.id));
  const tellsBirth = NAISSANCE.test(own ? textsOf(document, section) : section.text);
  const roots = new Set(held.map(stem));
  return (word) => {
    const kindred = kindredOf(word);
    if (tellsBirth && (word === BORN || kindred.has(stem('naissance')))) return true;
    return (
      word !== BORN &&
      (roots.has(stem(word)) ||
        [...kindred.keys()].some((root) => roots.has(root)) ||
        (word.length >= KIN && held.some((own) => own.startsWith(word.slice(0, KIN)))))
    );
  };
}

/** Words of one family share at least their first letters: « adhérer », « adhésion ». */
const KIN = 5;

/** What a question asks about its names: its content words that name nothing and are no way of speaking. */
function headsOf(reading: Reading): string[] {
  const named = new Set(reading.subjects.flatMap(({ span }) => reading.text.words.slice(span.from, span.to)));
  const capitals = new Set(
    [...reading.text.clean.matchAll(/(?<=[\s'’(])\p{Lu}[\p{L}-]+/gu)].flatMap(([name]) => wordsOf(name)),
  );
  const saidSo = MOTIVE.test(reading.text.line) ? [] : reading.unknownVerbs;
  // Without its accent, « né » would be a word of negation.
  const born = NE.test(reading.text.clean) ? [BORN] : [];
  const words = reading.rest.filter(
    (word) =>
      !named.has(word) &&
      !capitals.has(word) &&
      !saidSo.includes(word) &&
      !saysNothing(word) &&
      !PURPOSE.test(word) &&
      !KIND_OF_ANSWER.test(word),
  );
  // « quelles entreprises ont quitté X ? »: without any other word, what happened is what is asked.
  const asked = ASKED_NOUN.exec(reading.text.line)?.[1];
  const said = words.some((word) => word !== asked) ? [] : saidSo.filter((word) => happened(word, reading));
  return [...words, ...born, ...said];
}

const happened = (word: string, { text }: Reading): boolean =>
  new RegExp(`\\b(?:a|ont)(?: t (?:il|elle|on))? ${word}\\b`).test(text.line);

const BORN = 'ne';
const NE = /(?<!\p{L})née?s?(?!\p{L})/iu;
const NAISSANCE = /(?<!\p{L})(?:née?s?|naissance)(?!\p{L})/iu;

/** « à quoi sert », « travaille dans »: what a thing is for or does, which its presentation tells. */
const PURPOSE = /^(?:ser(?:t|vent|vait|vir|vi)|travaill\w+|util(?:e|es|ite))$/;

/** Why, or whether: then the verb is what is asked, even one that no page has. */
const MOTIVE = /\b(?:pourquoi|est ce qu\w*)\b/;

/** « comment créer une SCIC ? »: how to do something is told by pages of method, not by those of what was done. */
function missesProcedure({ reading }: Turn, { passage: { document, section } }: Hit): boolean {
  const toDo = PROCEDURE.exec(reading.text.line)?.[1];
  if (toDo === undefined || !TOLD.has(document.kind)) return false;
  return !/\bcomment\b/.test(wordsOf([...section.headings, ...section.aliases].join(' ')).join(' '));
}

/** Pages that tell what is or was, not what to do. */
const TOLD: ReadonlySet<DocumentKind> = new Set([
  'host',
  'partner',
  'community',
  'glossary',
  'launch',
  'visit',
  'study-day',
  'seminar',
  'page',
]);

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
