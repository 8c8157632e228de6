import { foldCase } from '../../french/fold.ts';
import { tokens as tokensOf } from '../../french/tokens.ts';
import { withoutEmoji } from '../../slack/emoji.ts';
import type { Rubric } from './reply.ts';

/** Words that name a rubric of the recap, folded: the three of the form and what people write for them. */
const HEADS: Readonly<Record<Rubric, ReadonlySet<string>>> = {
  retain:
    words(`retiens retient retenons retenu retenus retenue retenues retenir aime aimee adore apprecie appris apprends
    marque marquant plu frappe impressionne etonne etonnement surpris surprise positif positifs fort forts forte fortes
    force forces atout atouts fait faits constat constats enseignement enseignements lecon lecons reussite reussites plus
    takeaway takeaways struck learned learnt liked strength strengths`),
  question:
    words(`interroge interrogeons interrogation interrogations question questions questionne creuser approfondir
    clarifier eclaircir comprendre doute doutes gene limite limites faible faibles faiblesse faiblesses vigilance frein
    freins risque risques bemol bemols reserve reserves inquiete negatif negatifs moins wonder unclear concern concerns
    weakness weaknesses`),
  action:
    words(`emporte emportons emporter ramene rapporte faire tester teste essayer essaie action actions etape etapes step
    steps todo suite suites idee idees piste pistes engagement engagements engage propose proposition propositions
    reprendre transposer geste gestes`),
};

/** Words that may stand around them in a label: « Mes deux points forts », « Ce que nous allons tester ». */
const FILLERS =
  words(`a ai ce ces cela ca que qui quoi je j me m nous on moi vous s se est sont le la les l mon ma mes nos notre
  un une des du de d pour en et au aux par plus surtout bien tres vraiment reste encore principal principale principaux
  premier premiere premiers deux trois petit petite petits petites grand grande grands mot point points chose choses
  vais allons va veux voudrais compte pose pourrait faudrait prochaine prochaines chez
  the my our i we what is to do key main next take takes home from me repars avec`);

/** What people draw instead of a word. */
const SIGNS: ReadonlyMap<string, Rubric> = new Map([
  ['+', 'retain'],
  ['++', 'retain'],
  ['-', 'question'],
  ['−', 'question'],
  ['–', 'question'],
  ['--', 'question'],
  ['?', 'question'],
]);

const MOST_WORDS = 8;
/** Characters. */
const LONGEST_LABEL = 80;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The rubric that a label announces (« Ce que je retiens », « a creuser », « Next step »), if it is nothing but a label. */
function rubricOfLabel(label: string): Rubric | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const bare = withoutEmoji(label);
  const sign = SIGNS.get(bare);
  if (sign) return sign;
  const tokens = tokensOf(bare).map(foldCase);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return undefined;
  // « à voir » and « chez nous » name a rubric, « voir » and « nous » do not.
  const phrase = tokens.join(' ');
  if (/^(?:reste )?a (?:re)?voir$/.test(phrase)) return 'question';
  if (phrase === 'to do') return 'action';
  if (/^(?:et |pour )*chez (?:nous|moi)$|^pour nous$/.test(phrase)) return 'action';
  return rubricOfTokens(tokens);
}

function rubricOfTokens(tokens: readonly string[]): Rubric | undefined {
  const named = (['retain', 'question', 'action'] as const).filter((rubric) =>
    tokens.some((token) => HEADS[rubric].has(token) && (token !== 'plus' || isAloneWithArticles(tokens))),
  );
  const [rubric] = named;
  if (rubric === undefined || named.length > 1) return undefined;
  return tokens.every((token) => HEADS[rubric].has(token) || FILLERS.has(token) || /^\d$/.test(token))
    ? rubric
    : undefined;
}

/** « Les plus » is a rubric; « ce qui m’a le plus gêné » is another. */
function isAloneWithArticles(tokens: readonly string[]): boolean {
  return tokens.every((token) => ['plus', 'le', 'les', 'mes', 'des', 'du'].includes(token));
}

/** A stretch of a line, under the label that stood before it. */
export interface Labelled {
  text: string;
  label?: string;
  rubric?: Rubric;
}

/** Where a clause may begin inside a line. */
const CLAUSE_START = /^|[,;.!?…–—]\s+|\s[-/]\s+/gu;

/** Cuts a line at the labels in it: « retenu : … a creuser : … ». Without any, the whole line comes back. */
export function cutAtLabels(line: string): Labelled[] {
  const cuts = labelsIn(line);
  const [first] = cuts;
  if (!first) {
    const rubric = rubricOfLabel(line.replace(/[.:]\s*$/, ''));
    return [rubric ? { text: '', label: line, rubric } : { text: line }];
  }
  const before = line.slice(0, first.from).replace(/[,;–—/\s]+$/u, '');
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...cuts.map(({ from, to, rubric }, index) => ({
      text: line
        .slice(to, cuts[index + 1]?.from)
        .replace(/[,;–—/\s]+$/u, '')
        .trim(),
      label: line.slice(from, to).trim(),
      rubric,
    })),
  ];
}

function labelsIn(line: string): { from: number; to: number; rubric: Rubric }[] {
  const starts = [...line.matchAll(CLAUSE_START)].map((match) => match.index + match[0].length);
  return [...line.matchAll(/[:=](?=\s|$)|(?<=\p{L}):(?=\p{L})/gu)].flatMap(({ index: colon }) => {
    const from = starts.findLast((start) => start <= colon) ?? 0;
    const rubric = rubricOfLabel(line.slice(from, colon));
    return rubric ? [{ from, to: colon + 1, rubric }] : [];
  });
}
