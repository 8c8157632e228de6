import { fold } from '../../french/fold.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';
import { singular } from './text.ts';

/** Everyday words for a sort of meeting, a series of pages, or any meeting: folded, singular, French and English. */
const KINDS: Readonly<Record<SessionKind, string>> = {
  visit: 'visite visit va',
  launch: 'lancement launch kickoff inauguration demarrage',
  'study-day': 'journee day',
  seminar: 'seminaire seminar cloture colloque',
};
const SERIES: Partial<Record<DocumentKind, string>> = {
  mission: 'mission axe',
  dimension: 'dimension theme',
  model: 'modele model',
};
const MEETINGS =
  'rencontre session reunion rassemblement evenement etape sortie deplacement regroupement meeting event gathering rendez-vous rdv rv';

/** What the words of one community call its sorts of meetings and its series of pages. */
export interface KindWords {
  kinds: ReadonlyMap<string, SessionKind>;
  series: ReadonlyMap<string, DocumentKind>;
  meetings: ReadonlySet<string>;
}

const cache = new WeakMap<Knowledge, KindWords>();

/**
 * The everyday words, and those with which titles of one kind begin: where two « Atelier … » are visits, « atelier » is a
 * word for a visit.
 */
export function kindWordsOf(knowledge: Knowledge): KindWords {
  const known = cache.get(knowledge);
  if (known) return known;
  const words = {
    kinds: new Map([...byWord(KINDS), ...learnt(knowledge.sessions)]),
    series: new Map([
      ...byWord(SERIES),
      ...learnt(
        [...knowledge.documents.values()].filter(
          ({ number, kind }) => number !== undefined && kind in SERIES,
        ),
      ),
    ]),
    meetings: new Set(MEETINGS.split(' ').map(fold)),
  };
  cache.set(knowledge, words);
  return words;
}

function byWord<Kind extends string>(table: Readonly<Partial<Record<Kind, string>>>): [string, Kind][] {
  return (Object.entries(table) as [Kind, string][]).flatMap(([kind, list]) =>
    list.split(' ').map((word): [string, Kind] => [word, kind]),
  );
}

/** First words that begin at least two titles of one kind and none of another. */
function learnt<Kind extends string>(titled: readonly { title: string; kind: Kind }[]): [string, Kind][] {
  const titles = new Map<string, Kind[]>();
  for (const { title, kind } of titled) {
    const first = singular(wordsOf(title)[0] ?? '');
    if (first.length > 2) titles.set(first, [...(titles.get(first) ?? []), kind]);
  }
  return [...titles].flatMap(([word, kinds]) => {
    const [kind] = kinds;
    return kind !== undefined && kinds.length > 1 && kinds.every((other) => other === kind)
      ? [[word, kind]]
      : [];
  });
}
