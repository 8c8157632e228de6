import { setImmediate } from 'node:timers/promises';
import type { Knowledge } from './knowledge.ts';
import type { KnowledgeContent } from './load.ts';
import { createIndex, type KnownQuestion, type SearchIndex } from './search/index.ts';
import type { Document, Passage } from './types.ts';

/** Makes an empty index. */
export type CreateIndex = () => Pick<SearchIndex, 'search' | 'add' | 'discard' | 'confirm'>;

/** One index that follows the knowledge: only documents that changed are indexed again. */
export interface Indexing {
  /** The knowledge with its search, which finds what this reading holds. */
  update(content: KnowledgeContent): Promise<Knowledge>;
  /** Questions that were confirmed to be answered by sections: these and no others. */
  confirm(questions: readonly KnownQuestion[]): void;
}

/** Passages indexed before others may have their turn: about 15 ms, well under what a member notices. */
const PASSAGES_AT_ONCE = 100;

/** An index, and the documents that are in it. */
interface Indexed {
  index: ReturnType<CreateIndex>;
  documents: ReadonlySet<Document>;
}

/** @param create makes an empty index, when another than the usual one is wanted */
export function createIndexing(create: CreateIndex = () => createIndex([])): Indexing {
  let current: Indexed | undefined;
  let confirmed: readonly KnownQuestion[] = [];

  return {
    async update({ passages, ...knowledge }) {
      const known = current;
      // Should it fail half-way, the next reading starts from an empty index.
      current = undefined;
      const index = (known && updated(known, passages)) ?? (await built(create(), passages));
      index.confirm(confirmed);
      current = { index, documents: new Set(passages.map(({ document }) => document)) };
      return { ...knowledge, search: searchIn(index, knowledge.documents) };
    },
    confirm(questions) {
      confirmed = questions;
      current?.index.confirm(questions);
    },
  };
}

/** Brings an index up to date in one go, so that no search sees it half done; undefined when that would take too long. */
function updated({ index, documents }: Indexed, passages: readonly Passage[]): Indexed['index'] | undefined {
  const added = passages.filter(({ document }) => !documents.has(document));
  if (added.length > PASSAGES_AT_ONCE) return undefined;
  const current = new Set(passages.map(({ document }) => document));
  for (const document of documents) if (!current.has(document)) index.discard(document.id);
  index.add(added);
  return index;
}

/** Fills an index; events are answered meanwhile, so that a large folder stops nobody. */
async function built(index: Indexed['index'], passages: readonly Passage[]): Promise<Indexed['index']> {
  for (const slice of wholeDocuments(passages)) {
    index.add(slice);
    await setImmediate();
  }
  return index;
}

/** An earlier reading goes on to find what it holds and that has not changed since, and nothing else. */
function searchIn(index: Indexed['index'], documents: ReadonlyMap<string, Document>): Knowledge['search'] {
  return (query, options) =>
    index
      .search(query, options)
      .filter(({ passage: { document } }) => documents.get(document.id) === document);
}

/** Slices of some length that do not part the passages of one document: the index takes them together. */
function wholeDocuments(passages: readonly Passage[]): Passage[][] {
  const slices: Passage[][] = [];
  let document: Document | undefined;
  for (const passage of passages) {
    const slice = slices.at(-1);
    if (slice && (slice.length < PASSAGES_AT_ONCE || passage.document === document)) slice.push(passage);
    else slices.push([passage]);
    document = passage.document;
  }
  return slices;
}
