import { stems } from '../../knowledge/french/index.ts';
import { holdsNumber } from '../reading/numbers.ts';
import { wordsOf } from '../reading/text.ts';

/** What kind of fact is asked for: it makes some sentences likelier than others. */
export type Wanted = 'who' | 'when' | 'where' | 'howMany' | 'why' | 'how' | 'what';

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
/** An abbreviation or an initial ends no sentence: « n° 5 », « art. 9 », « M. Gout », « p. 4 ». */
const OPEN_END = /(?:\b(?:art|cf|etc|M|Mme|MM|St|Ste|p|no|n°|av|env|ex|vol)\.|\b\p{Lu}\.)\s*$/u;

/** The sentences of a text, never cut in the middle; the lines of a list stay with the line that introduces them. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((paragraph) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(paragraph)) {
      const last = sentences.at(-1);
      if (last !== undefined && OPEN_END.test(last)) sentences[sentences.length - 1] = last + segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  });
}

/** A sentence that leans on the one before it. */
const LEANS =
  /^(?:Il|Elle|Ils|Elles|On|Cela|Ceci|Ce|C’|Cet|Cette|Ces|Celui|Celle|Ceux|Son|Sa|Ses|Leur|Leurs|Y|En outre|De plus|Ainsi|Toutefois|Cependant|Mais|Puis|Ensuite|Le même|La même|Tous|Toutes|L’un|L’une)\b/u;

const SIGNS: Readonly<Record<Wanted, RegExp>> = {
  who: /\p{L}\s\p{Lu}/u,
  when: /\b(?:19|20)\d{2}\b|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jours?|mois|ans?)\b/iu,
  where: /(?:\b(?:à|dans|en|chez|sur)\b|situé|installé)/iu,
  howMany: /\d/u,
  why: /\b(?:car|parce|pour|afin|puisque|raison|motif|permet\w*|but|visant|souligne)\b/iu,
  how: /\b(?:par|avec|grâce|en|au moyen|selon)\b/iu,
  what: /\b(?:est|sont|désigne|signifie|consiste|porte)\b/iu,
};

/** Characters that an extract may hold: about four lines of a message. */
const ROOM = 480;

/**
 * The one to three sentences of a passage that answer best, in the passage's order.
 * @param question words of the question's subject, as asked
 */
export function bestSentences(text: string, question: string, wanted: Wanted): string[] {
  const sentences = sentencesOf(text);
  const asked = new Set(stems(question));
  const scores = sentences.map((sentence, index) => scoreOf(sentence, asked, wanted) - index * 0.05);
  const best = scores.indexOf(Math.max(...scores));
  let from = best;
  while (from > 0 && LEANS.test(sentences[from] ?? '')) from -= 1;
  const chosen = sentences.slice(from, best + 1);
  for (const next of sentences.slice(best + 1)) {
    if (chosen.length >= 3 || [...chosen, next].join(' ').length > ROOM) break;
    chosen.push(next);
  }
  return chosen;
}

function scoreOf(sentence: string, asked: ReadonlySet<string>, wanted: Wanted): number {
  const own = new Set(stems(sentence));
  const shared = [...asked].filter((stem) => own.has(stem)).length;
  return shared + (fits(sentence, wanted) ? 0.8 : 0);
}

/** Whether a text holds the kind of fact that is asked for: a date, a number, a name, a reason. */
export function fits(text: string, wanted: Wanted): boolean {
  return SIGNS[wanted].test(text) || (wanted === 'howMany' && holdsNumber(wordsOf(text)));
}

/** The kind of fact that a folded question asks for: « qui » asks for somebody, « ce qui » for something. */
export function wantedBy(line: string): Wanted {
  if (/\b(?:combien|nombre de|how many|how much)\b/.test(line)) return 'howMany';
  if (/\b(?:pourquoi|why|pour quelle raison|a quoi (?:sert|servent|ca sert))\b/.test(line)) return 'why';
  if (/\b(?:quand|when|date|quelle annee|depuis|jusqu|periode)\b/.test(line)) return 'when';
  if (/\b(?:(?<!\bce )qui|who|whom|quelle structure|quel organisme|par quel)\b/.test(line)) return 'who';
  if (/\b(?:oulieu|where|quelle ville|quel lieu)\b/.test(line)) return 'where';
  return /\b(?:comment|how)\b/.test(line) ? 'how' : 'what';
}
