import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Clearance } from '../../knowledge/types.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What a search is narrowed or drawn to. */
export interface Focus {
  /** Pages that the question names: their passages are preferred. */
  preferred: ReadonlySet<string>;
  /** Only these pages, when the question can be about nothing else. */
  only?: ReadonlySet<string>;
}

/** How much a passage gains by being in a page that the question names, or in the same folder as one. */
const PREFERENCE = { page: 1.25, folder: 1.1 } as const;
const CANDIDATES = 40;

/** The passages that may answer, best first; gaps are not among them. */
export function findPassages(query: string, knowledge: Knowledge, clearance: Clearance, focus: Focus): Hit[] {
  return knowledge
    .search(query, { clearance, limit: CANDIDATES })
    .filter(
      ({ passage }) => passage.document.kind !== 'gaps' && (focus.only?.has(passage.document.id) ?? true),
    )
    .map((hit) => ({
      hit,
      score: hit.score * preferenceFor(hit.passage.document.id, focus),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ hit, score }) => ({ ...hit, score }));
}

/** Whether a passage is sure enough to be given as the answer. */
export const isSure = ({ ratio, coverage }: Hit): boolean =>
  ratio >= THRESHOLDS.ratio && coverage >= THRESHOLDS.coverage;

/** Whether a passage is near enough to be shown beside a refusal. */
export const isNear = ({ ratio, coverage }: Hit): boolean =>
  ratio >= THRESHOLDS.nearRatio && coverage >= THRESHOLDS.nearCoverage;

/** Pages of one folder are of one subject (« missions/… »): naming one draws the search to the others. */
function preferenceFor(id: string, { preferred }: Focus): number {
  if (preferred.has(id)) return PREFERENCE.page;
  const folder = folderOf(id);
  return folder !== '' && [...preferred].some((other) => folderOf(other) === folder) ? PREFERENCE.folder : 1;
}

const folderOf = (id: string): string => id.slice(0, id.lastIndexOf('/') + 1);
