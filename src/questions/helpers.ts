import { foldName } from '../french/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { VisibleAudiences } from '../knowledge/types.ts';
import { endOf, type Visit } from '../visits/contract.ts';

/** Somebody who hosted or took part in a meeting that the question touches, and agreed to be asked. */
export interface Helper {
  user: string;
  isHost: boolean;
  /** The meeting that makes them likely to know. */
  visit: Visit;
}

/** Who hosted and who came to which visit, and who agreed to be asked. */
export interface Participation {
  visits: readonly Visit[];
  /** Slack ids of those who came, by visit. */
  came: ReadonlyMap<string, readonly string[]>;
  /** Slack ids of those who speak for the host, by visit. */
  hosts: ReadonlyMap<string, readonly string[]>;
  consenting: ReadonlySet<string>;
}

/** Passages that say what a question is about. */
const passagesLookedAt = 5;
const mostHelpers = 5;

/**
 * People who could know: those who hosted or came to a past visit whose host, place or themes the question touches. Only those
 * who agreed beforehand are ever named, even to facilitators; never the author.
 */
export function helpersFor(
  question: { text: string; author: string },
  { visits, came, hosts, consenting }: Participation,
  knowledge: Knowledge,
  visible: VisibleAudiences,
  now: Date,
): Helper[] {
  const subject = subjectOf(question.text, knowledge, visible);
  const found = new Map<string, Helper>();
  for (const visit of visits) {
    if (visit.status !== 'planned' || endOf(visit) > now || !touches(visit, subject)) continue;
    const hosting = hosts.get(visit.id) ?? [];
    for (const user of [...hosting, ...(came.get(visit.id) ?? [])]) {
      if (consenting.has(user) && user !== question.author && !found.has(user))
        found.set(user, { user, visit, isHost: hosting.includes(user) });
    }
  }
  return [...found.values()].slice(0, mostHelpers);
}

interface Subject {
  documents: ReadonlySet<string>;
  /** Names of those documents, and the question's own words, folded. */
  names: string;
}

function subjectOf(text: string, knowledge: Knowledge, visible: VisibleAudiences): Subject {
  const documents = knowledge
    .search(text, { visible, limit: passagesLookedAt })
    .map(({ passage }) => passage.document);
  const names = [text, ...documents.flatMap(({ title, aliases, place }) => [title, ...aliases, place ?? ''])];
  return { documents: new Set(documents.map(({ id }) => id)), names: ` ${names.map(foldName).join(' ')} ` };
}

function touches({ host, place, themes }: Visit, { documents, names }: Subject): boolean {
  if (themes.some((theme) => documents.has(theme))) return true;
  return [host, place].some(
    (name) => name !== undefined && name !== '' && names.includes(` ${foldName(name)} `),
  );
}
