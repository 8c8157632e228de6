import { numberValue } from '../../french/numbers.ts';
import { questionWords } from '../../french/question-words.ts';
import { stem, stems } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { DocumentKind, Passage } from '../../knowledge/types.ts';
import type { Turn } from '../follow-up.ts';
import { FUNCTION_WORDS, PROCEDURE, SUPERLATIVE } from '../parsing/lexicon.ts';
import { namesOf } from '../parsing/names.ts';
import { synonymsOf } from '../parsing/synonyms.ts';
import { documentsNamed } from '../subjects.ts';
import { expectedAnswerType, properNames } from './answer-type.ts';
import { askedNoun, contentTerms, isContentless } from './content-terms.ts';
import { focusOf } from './focus.ts';
import { passageStems, passageWords, termMatcher } from './passage-terms.ts';
import { isNear, isSure } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Why a passage was rejected as the answer. */
export type RejectionReason = 'weak' | (typeof REQUIREMENTS)[number][0];

/** A passage beside the question that it was found for. */
interface Judged {
  turn: Turn;
  passage: Passage;
  knowledge: Knowledge;
}

/**
 * What a question asks for that a passage may lack, however much it resembles the question. Each is worth its place by
 * what is wrongly answered without it: bench/README.md, « Réponses ».
 */
const REQUIREMENTS = [
  ['thin', isThin],
  ['asked-noun', missesAskedNoun],
  ['other-subject', missesName],
  ['off-topic', isOffTopic],
  ['no-procedure', missesProcedure],
  ['no-ranking', missesRanking],
  ['no-number', missesNumber],
] as const satisfies readonly (readonly [string, (judged: Judged) => boolean])[];

/** The reasons for rejecting a passage, the plainest first; none when it answers the question. */
export function rejectionReasons(turn: Turn, hit: Hit, knowledge: Knowledge): RejectionReason[] {
  const judged = { turn, passage: hit.passage, knowledge };
  const weak: RejectionReason[] = isSureOf(hit, judged) || answersByPage(hit, judged) ? [] : ['weak'];
  return [...weak, ...REQUIREMENTS.filter(([, lacks]) => lacks(judged)).map(([rejection]) => rejection)];
}

/** Whether a passage answers a question. */
export const isAnswer = (turn: Turn, hit: Hit, knowledge: Knowledge): boolean =>
  rejectionReasons(turn, hit, knowledge).length === 0;

/** A word that no page has may be a subject that we do not know: then more is needed to be sure. */
const isSureOf = (hit: Hit, judged: Judged): boolean =>
  isSure(hit) && (hit.confidence >= THRESHOLDS.unknownWord || !hasUnknownWord(judged));

/** A passage of the very page that is named, which has all that is asked of it, in whatever words. */
function answersByPage(hit: Hit, { turn: { parsed }, passage, knowledge }: Judged): boolean {
  const terms = contentTerms(parsed);
  return (
    isNear(hit) &&
    terms.length > 0 &&
    documentsNamed(parsed, knowledge).some(({ id }) => id === passage.document.id) &&
    terms.every(termMatcher(passage, parsed))
  );
}

/** Whether a word of the question is in no page, nor one of its family in the passage. */
function hasUnknownWord({ turn: { query, parsed }, passage, knowledge }: Judged): boolean {
  if (parsed.language === 'en') return false;
  const { stems: known, nameWords } = namesOf(knowledge);
  const holds = termMatcher(passage, parsed);
  return wordsOf(query).some(
    (word) =>
      word.length > 3 &&
      !/\d/.test(word) &&
      !isContentless(word) &&
      !known.has(stem(word)) &&
      !nameWords.has(word) &&
      !holds(word),
  );
}

/** One word that names nothing known is too little to answer on, unless the passage is about it. */
function isThin({ turn: { parsed, query }, passage: { document, section } }: Judged): boolean {
  const [word, ...more] = [...new Set(stems(questionWords(query).join(' ')))];
  if (word === undefined || more.length > 0 || parsed.subjects.length > 0 || parsed.records.length > 0)
    return false;
  const names = [document.title, ...document.aliases, ...section.headings].map((name) => stems(name));
  const aliases = section.aliases.map((alias) => stems(alias)).filter(({ length }) => length === 1);
  return ![...names, ...aliases].some((name) => name.includes(word));
}

/** « quel ministre… », « combien de contrats… »: the noun that is asked for must be in the passage. */
function missesAskedNoun({ turn: { parsed }, passage, knowledge }: Judged): boolean {
  const noun = parsed.language === 'en' ? undefined : askedNoun(parsed, knowledge);
  if (noun === undefined) return false;
  const held = passageStems(passage);
  return ![stem(noun), ...synonymsOf(noun).keys()].some((root) => held.has(root));
}

/** A question that names a host, a partner, or anybody by a proper name is answered by their page, or by words that name them. */
function missesName({ turn, passage, knowledge }: Judged): boolean {
  if (focusOf(turn, knowledge).preferred.has(passage.document.id)) return false;
  const text = ` ${passageWords(passage).join(' ')} `;
  const has = (name: string): boolean => name !== '' && text.includes(` ${name} `);
  const named = documentsNamed(turn.parsed, knowledge).filter(
    ({ kind }) => kind === 'host' || kind === 'partner',
  );
  if (named.length > 0)
    return !named.some(({ title, aliases }) =>
      [title, ...aliases].some((name) => has(bareName(name, knowledge))),
    );
  if (turn.parsed.language === 'en') return false;
  return properNames(turn.parsed.text.clean)
    .map((name) => bareName(name, knowledge))
    .some((name) => name !== '' && !EVERYWHERE.has(name) && !has(name));
}

/** What is not said because it goes without saying tells no page from another. */
const EVERYWHERE = new Set(['france', 'capi']);

/** A name without its article and the noun that hosts share: « PTCE Le PHARES » is named by « PHARES ». */
function bareName(name: string, knowledge: Knowledge): string {
  const words = wordsOf(name);
  const { hostNouns } = namesOf(knowledge);
  const from = words.findIndex((word) => !hostNouns.has(word) && !FUNCTION_WORDS.has(word));
  return from < 0 ? '' : words.slice(from).join(' ');
}

/**
 * « où est né X ? », answered by a passage that names X and says nothing of birth: of the words that are no names,
 * the passage has none.
 */
function isOffTopic({ turn: { parsed }, passage }: Judged): boolean {
  if (parsed.language === 'en') return false;
  const terms = contentTerms(parsed);
  return terms.length > 0 && !terms.some(termMatcher(passage, parsed));
}

/** « comment créer une SCIC ? »: how to do something is told by pages of method, not by those of what was done. */
function missesProcedure({ turn: { parsed }, passage: { document, section } }: Judged): boolean {
  if (!PROCEDURE.test(parsed.text.line) || !TOLD.has(document.kind)) return false;
  return !wordsOf([...section.headings, ...section.aliases].join(' ')).includes('comment');
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

/** « le plus gros… »: what ranks nothing does not tell. */
function missesRanking({ turn: { parsed }, passage }: Judged): boolean {
  return SUPERLATIVE.test(parsed.text.line) && !SUPERLATIVE.test(wordsOf(passage.text).join(' '));
}

function missesNumber({ turn: { parsed }, passage }: Judged): boolean {
  return expectedAnswerType(parsed.text.line) === 'howMany' && !counts(passage.text);
}

/** Whether a text counts something: a year is no count. */
function counts(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      (/^\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word)) ||
      (numberValue(word) ?? 0) > 1 ||
      word === 'seule' ||
      word === 'seul' ||
      /aine$/.test(word),
  );
}
