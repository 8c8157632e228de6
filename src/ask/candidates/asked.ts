import { numberValue } from '../../french/numbers.ts';
import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { VisibleAudiences } from '../../knowledge/types.ts';
import type { Features } from '../decision/features.ts';
import { inFrench } from '../reading/english-words.ts';
import { FUNCTION_WORDS } from '../reading/language.ts';
import { namesOf } from '../reading/names.ts';
import { chanceOf, type Reading } from '../reading/read.ts';
import { trained } from '../reading/trained.ts';
import { type AnswerType, expectedAnswerType } from './answer-type.ts';
import { type Entity, entitiesOf } from './subject.ts';

/** A question as all its candidates are compared with it. */
export interface Asked {
  reading: Reading;
  knowledge: Knowledge;
  visible: VisibleAudiences;
  /** ISO day of asking. */
  today: string;
  /** What passages are searched with. */
  query: string;
  answerType: AnswerType;
  entities: readonly Entity[];
  /** Content words with their information, 0 to about 1 each. */
  terms: readonly { root: string; information: number }[];
  /** The noun that is counted or chosen from: « contrats » in « combien de contrats ». */
  noun?: string;
}

/** Works out what a question is compared by. */
export function askedOf(reading: Reading, context: Pick<Asked, 'knowledge' | 'visible' | 'today'>): Asked {
  const { text, language } = reading;
  const words = language === 'en' ? wordsOf(inFrench(text.words)) : text.words;
  return {
    ...context,
    reading,
    query: language === 'en' ? inFrench(text.words) : text.clean,
    answerType: expectedAnswerType(text.line),
    entities: entitiesOf(reading, context.knowledge),
    terms: informationOf(words, reading, context.knowledge),
    noun: countedNoun(reading),
  };
}

/** Words of asking say less of the subject than others. */
const ASKING_SHARE = 0.3;

function informationOf(
  words: readonly string[],
  { language }: Reading,
  knowledge: Knowledge,
): Asked['terms'] {
  const { stems, askedStems } = namesOf(knowledge);
  const most = Math.log(1 + stems.size);
  const seen = new Set<string>();
  return words.flatMap((word) => {
    const root = stem(word);
    if (word.length < 2 || FUNCTION_WORDS.has(word) || numberValue(word) !== undefined || seen.has(root))
      return [];
    seen.add(root);
    // What many questions are asked with tells no section from another.
    const times = (stems.get(root) ?? 0) + (askedStems.get(root) ?? 0);
    const share = Math.log(1 + stems.size / (1 + times)) / most;
    const asks = language === 'fr' && trained.isAsking(word);
    return [{ root, information: Math.max(0, share) * (asks ? ASKING_SHARE : 1) }];
  });
}

/** « combien de contrats », « quel ministre »: the first content word after. */
function countedNoun({ text }: Reading): string | undefined {
  const [, noun] =
    /\b(?:combien|quel(?:le)?s?|nombre|how many|which)(?: (?:de|d|des|du|est|sont|la|le|les|l|autres?))* ([a-z]{3,})\b/.exec(
      text.line,
    ) ?? [];
  return noun === undefined || FUNCTION_WORDS.has(noun) || trained.isAsking(noun) ? undefined : noun;
}

export const talkChance = (reading: Reading): number =>
  chanceOf(
    reading,
    'greeting',
    'thanks',
    'bye',
    'ack',
    'unclear',
    'wrong',
    'test',
    'help',
    'who',
    'act',
    'inject',
    'chat',
  );

/** How little a question says of its subject. */
export function shortness({
  terms,
  reading,
  entities,
}: Pick<Asked, 'terms' | 'reading' | 'entities'>): Features {
  const words = terms.filter(({ root }) => !trained.isAsking(root)).length;
  const isNamed = entities.length > 0 || reading.slots.some(({ type }) => type === 'term');
  return { thin: Number(words === 1 && !isNamed), bare: Number(words === 0 && !isNamed) };
}
