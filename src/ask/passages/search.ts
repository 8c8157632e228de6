import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Document, VisibleAudiences } from '../../knowledge/types.ts';
import { type AnswerType, matchesAnswerType } from './answer-type.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What a search is narrowed or drawn to. */
export interface Focus {
  /** Pages that the question names: their passages are preferred. */
  preferred: ReadonlySet<string>;
  /** Only these pages, when the question can be about nothing else. */
  only?: ReadonlySet<string>;
  /** Not these pages. */
  setAside?: ReadonlySet<string>;
}

/** How much a passage gains by being in a page that the question names, or in the same folder as one. */
const PREFERENCE = { page: 1.25, folder: 1.1 } as const;
/** How much a passage gains by holding the kind of fact that is asked for. */
const ANSWER_TYPE_BOOST = 1.08;
const CANDIDATES = 40;

/** What a search finds: passages that may answer, and gaps, each best first. */
export interface Found {
  passages: Hit[];
  gaps: Hit[];
}

/** Searches the passages that may answer. */
export function findPassages(
  query: string,
  answerType: AnswerType,
  knowledge: Knowledge,
  visible: VisibleAudiences,
  focus: Focus,
): Found {
  const hits = knowledge.search(query, { visible, limit: CANDIDATES });
  const passages = hits
    .filter(({ passage }) => isInScope(passage.document, focus))
    .map((hit) => ({
      ...hit,
      score:
        hit.score *
        preferenceFor(hit.passage.document.id, focus) *
        answerTypeBoost(hit.passage.text, answerType),
    }))
    .sort((a, b) => b.score - a.score);
  return {
    passages: surestFirst(passages),
    gaps: hits.filter(({ passage }) => passage.document.kind === 'gaps'),
  };
}

/** A preferred passage that is not sure gives way to one that is, when that one is nearly as good. */
function surestFirst(passages: Hit[]): Hit[] {
  const [best] = passages;
  const sure = passages.find((hit) => isSure(hit));
  if (
    best === undefined ||
    sure === undefined ||
    sure === best ||
    sure.score < best.score * THRESHOLDS.second
  )
    return passages;
  return [sure, ...passages.filter((hit) => hit !== sure)];
}

function isInScope({ id, kind }: Document, { only, setAside }: Focus): boolean {
  return kind !== 'gaps' && (only?.has(id) ?? true) && !setAside?.has(id);
}

/** Only dates, numbers and reasons leave signs that are sure enough. */
const answerTypeBoost = (text: string, answerType: AnswerType): number =>
  SIGNED.has(answerType) && matchesAnswerType(text, answerType) ? ANSWER_TYPE_BOOST : 1;

const SIGNED: ReadonlySet<AnswerType> = new Set(['when', 'howMany', 'why']);

/** Whether a passage is found well enough to be given as the answer. */
export const isSure = ({ confidence }: Hit): boolean => confidence >= THRESHOLDS.sure;

/** Whether a passage is near enough to be shown beside a refusal. */
export const isNear = ({ confidence }: Hit): boolean => confidence >= THRESHOLDS.near;

/** Pages of one folder are of one subject (« missions/… »): naming one draws the search to the others. */
function preferenceFor(id: string, { preferred }: Focus): number {
  if (preferred.has(id)) return PREFERENCE.page;
  const folder = folderOf(id);
  return folder !== '' && [...preferred].some((other) => folderOf(other) === folder) ? PREFERENCE.folder : 1;
}

const folderOf = (id: string): string => id.slice(0, id.lastIndexOf('/') + 1);
