import { wordsOf } from '../../french/tokens.ts';
import type { Talk } from '../reading/read.ts';
import { readText } from '../reading/text.ts';
import { trained } from '../reading/trained.ts';

/** What a message says, taken apart. */
export interface Clauses {
  /** Each question by itself, in order. */
  questions: string[];
  /** Sentences that ask nothing: what they name may be what a question points back to. */
  context: string[];
  /** What is said besides asking. */
  talk: Talk[];
}

const TALK: ReadonlySet<string> = new Set<Talk>([
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
]);
/** Talk that comes beside a question and is no question itself. */
const COURTESY: ReadonlySet<string> = new Set<Talk>(['greeting', 'thanks', 'bye', 'ack', 'chat']);
/** What may be told in any words. */
const ORDERS: ReadonlySet<string> = new Set<Talk>(['act', 'inject']);
/** How sure the reading must be that a part only says something. */
const SURE = 0.5;
/** Share of its words that examples must have. */
const LEAST_KNOWN = 0.75;
/** Sentences of a message that are looked at. */
const MOST = 12;

const ASKS =
  /^que (?:veut|fait|font|sont|est|dit|peut|faut|se|s)\b|\b(?:qui|quand|oulieu|combien|comment|pourquoi|quoi|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|est ce|qu est|t il|t elle|t on|y a t|who|when|where|what|which|why|how|did|does|do|is|are|was|were|can)\b/;
/** « dis-moi », « j’aimerais savoir », « rappelle-moi »: asking without a question word. */
const WANTS =
  /\b(?:dis|dites|donne[zr]?|rappelle[zr]?|liste[zr]?|cite[zr]?|explique[zr]?|presente[zr]?|parle[zr]?|raconte[zr]?|resume[zr]?|decri\w+|compare[zr]?|montre[zr]?|indique[zr]?|cherche|recherche|savoir|connaitre|besoin|voudrais|aimerais|souhaite\w*|veux|tell|give|list|explain|describe)\b/;
const isAsking = (sentence: string): boolean => {
  const line = wordsOf(sentence).join(' ');
  return /\?/.test(sentence) || ASKS.test(line) || WANTS.test(line);
};

/** Among the first words: a question word, an order to tell, a wish to know. */
const FIRST = 4;
const WISH =
  /^(?:j|je|on|nous|il)\b.*\b(?:cherche|recherche|savoir|besoin|voudrais|aimerais|souhaite\w*|veux|faut)\b/;
const beginsAsking = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  const first = words.slice(0, FIRST).join(' ');
  return ASKS.test(first) || WANTS.test(words[0] ?? '') || WISH.test(first);
};

/** Capi, called by name at the beginning or at the end: no word of the question. */
const CALLED =
  /^\s*(?:(?:hey|hé|dis|eh|bonjour|salut|coucou|hello)\s+)?@?capi\s*[,:!]\s*|^\s*@capi\s+|\s*,\s*capi(?=\s*[?!.]*\s*$)/giu;
/** A question after « et », « puis »: « c’est quand, et qui nous a reçus ? ». */
const JOINED =
  /\s*,?\s+(?:et|puis|and)\s+(?=(?:(?:aussi|du coup|surtout)\s+)?(?:(?:à|de|d['’]|en|dans|pour|avec|chez|par|sur)\s+)?(?:qui|quand|où|ou est|combien|comment|pourquoi|quel(?:le)?s?|c['’]est (?:qui|quoi|quand|où|combien)|who|when|where|what|why|how)\b)/iu;

/** Takes a message apart: courtesies and what introduces a question are set aside, several questions parted. */
export function clausesOf(message: string): Clauses {
  const clauses: Clauses = { questions: [], context: [], talk: [] };
  const said: string[] = [];
  for (const sentence of sentencesIn(message).slice(0, MOST)) {
    const talk = talkOf(sentence);
    // What follows a farewell is who signs.
    if (clauses.talk.includes('bye') && !isAsking(sentence)) continue;
    if (talk !== undefined) clauses.talk.push(talk);
    else said.push(sentence);
  }
  // Where a sentence ends with a question mark, the others ask only when they begin as questions do.
  const isMarked = said.some((sentence) => sentence.includes('?'));
  const asking = said.filter((sentence) =>
    isMarked ? sentence.includes('?') || beginsAsking(sentence) : isAsking(sentence),
  );
  for (const sentence of said) {
    if (asking.length > 0 && !asking.includes(sentence)) clauses.context.push(sentence);
    else clauses.questions.push(...parted(sentence));
  }
  return clauses;
}

/** What a part says, when it asks nothing. */
function talkOf(part: string): Talk | undefined {
  const { words } = readText(part);
  // A number is asked about, or a day.
  if (words.length === 0 || words.some((word) => /\d/.test(word))) return undefined;
  const [[name, chance] = ['', 0]] = trained.classify('operation', words);
  if (!TALK.has(name) || chance < SURE) return undefined;
  // Words that no example has may be a question that nobody thought of.
  const isKnown = words.filter((word) => trained.knows(word)).length >= words.length * LEAST_KNOWN;
  return isKnown || ORDERS.has(name) ? (name as Talk) : undefined;
}

/** Sentences, without the courtesies that a comma parts from them at either end. */
function sentencesIn(message: string): string[] {
  return joinedLines(message.replace(CALLED, ''))
    .split(/(?<=[?!…])\s+|(?<=\p{L}\p{L}\.)\s+|\s*\n+\s*|\s+(?:-{2,}|—)\s+/u)
    .flatMap(withoutCourtesies)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A line that goes on with the sentence before: it begins in lower case, and neither asks nor greets by itself. */
function joinedLines(message: string): string {
  return message
    .split('\n')
    .reduce<string[]>((lines, line) => {
      const before = lines.at(-1);
      const words = wordsOf(line);
      const isEnd = words.length <= 2 && line.includes('?');
      const goesOn =
        (isEnd || /^\s*[\p{Ll}\p{N}]/u.test(line)) &&
        !ASKS.test(words.join(' ')) &&
        talkOf(line) === undefined;
      if (before !== undefined && goesOn && !/[.!?…:]\s*$/u.test(before))
        lines[lines.length - 1] = `${before} ${line}`;
      else lines.push(line);
      return lines;
    }, [])
    .join('\n');
}

function withoutCourtesies(sentence: string): string[] {
  const parts = sentence.split(/(?<=,)\s+/u);
  const before: string[] = [];
  const after: string[] = [];
  while (parts.length > 1 && isCourtesy(parts[0] as string)) before.push(parts.shift() as string);
  while (parts.length > 1 && isCourtesy(parts.at(-1) as string)) after.unshift(parts.pop() as string);
  return [...before, parts.join(' '), ...after];
}

const isCourtesy = (part: string): boolean => {
  const talk = talkOf(part);
  return talk !== undefined && COURTESY.has(talk);
};

/** The questions of one sentence, without what introduces them (« pour un dossier, il me faut… »). */
function parted(sentence: string): string[] {
  const parts = sentence.split(/(?<=,)\s+/u);
  const first = parts.findIndex((part) => isAsking(part));
  const isIntroduced =
    first > 0 &&
    /^(?:pour|dans le cadre|en vue|afin|comme|vu que|je (?:suis|pr[ée]pare|fais|travaille|r[ée]dige|monte)|j['’][ée]cris|on (?:pr[ée]pare|fait|monte)|nous (?:pr[ée]parons|montons)|selon|d['’]apr[èe]s)/iu.test(
      parts[0] ?? '',
    );
  const asked = (isIntroduced ? parts.slice(first) : parts).join(' ');
  const [left = '', ...others] = asked.split(JOINED);
  return others.length > 0 && isAsking(left) ? [left, ...others] : [asked];
}
