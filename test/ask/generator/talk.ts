import { departmentByCode } from '../../../src/knowledge/departments.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Document, Session } from '../../../src/knowledge/types.ts';
import { bare, frenchDay, type Generated, ORDINALS, shortHost } from './words.ts';

/** Comparisons, premises, definitions and conversations made from the records, with their right answers. */
export function* talkFrom(knowledge: Knowledge): Generator<Generated> {
  const visits = knowledge.sessions.filter(({ kind }) => kind === 'visit');
  yield* comparisons(visits);
  yield* neighbours(knowledge.sessions);
  yield* premises(visits);
  yield* absences(knowledge.sessions);
  yield* territories(visits);
  yield* definitions(knowledge);
  yield* series(knowledge);
  yield* conversations(visits);
}

const n = (session: Session): string => `la visite ${session.number}`;

/** Whether a town was visited once, so that its name means one visit. */
const isAlone = (session: Session, all: readonly Session[]): boolean =>
  all.filter(({ place }) => place === session.place).length === 1;

/** A place as a question says it: « à Voiron »; those with an article are left to other wordings. */
const isPlain = ({ place, placeLocative }: Session): boolean =>
  placeLocative === undefined && /^\p{Lu}/u.test(place) && !/^L[’e]/.test(place);

function* comparisons(visits: readonly Session[]): Generator<Generated> {
  for (const a of visits)
    for (const b of visits) {
      if (a === b) continue;
      const verdict = (yes: boolean): string => (yes ? 'Oui' : 'Non');
      const isBefore = a.start < b.start;
      for (const [question, expected] of [
        [`${n(a)} a-t-elle eu lieu avant ${n(b)} ?`, verdict(isBefore)],
        [`est-ce que ${n(a)} était après ${n(b)} ?`, verdict(!isBefore)],
        [`was visit ${a.number} before visit ${b.number}?`, isBefore ? 'Yes' : 'No'],
      ] as const)
        yield { question, expected: [expected], recipe: 'order' };
      if (isPlain(a) && isPlain(b) && isAlone(a, visits) && isAlone(b, visits))
        yield {
          question: `la visite de ${a.place}, c’était avant celle de ${b.place} ?`,
          expected: [verdict(isBefore)],
          recipe: 'order of places',
        };
      const first = isBefore ? a : b;
      for (const question of [
        `entre ${n(a)} et ${n(b)}, laquelle a eu lieu en premier ?`,
        `${n(a)} ou ${n(b)} : laquelle était la première ?`,
      ])
        yield { question, expected: [frenchDay(first.end)], recipe: 'which first' };
    }
}

/** What came right before and after, and the very next day. */
function* neighbours(sessions: readonly Session[]): Generator<Generated> {
  const visits = sessions.filter(({ kind }) => kind === 'visit');
  for (const [at, visit] of visits.entries()) {
    const [before, after] = [visits[at - 1], visits[at + 1]];
    if (after !== undefined)
      for (const question of [
        `quelle visite a suivi ${n(visit)} ?`,
        `après ${n(visit)}, quelle a été la visite suivante ?`,
        `la visite d’après ${n(visit)}, c’était laquelle`,
      ])
        yield { question, expected: [frenchDay(after.end)], recipe: 'following' };
    if (before !== undefined)
      for (const question of [
        `quelle visite juste avant ${n(visit)} ?`,
        `la visite qui précède ${n(visit)} ?`,
      ])
        yield { question, expected: [frenchDay(before.end)], recipe: 'preceding' };
    const nextDay = new Date(Date.parse(visit.end) + 86_400_000).toISOString().slice(0, 10);
    const next = sessions.find(({ start }) => start === nextDay);
    for (const question of [
      `le lendemain de ${n(visit)}, il y avait quoi ?`,
      `que s’est-il passé le jour d’après ${n(visit)} ?`,
    ])
      yield { question, expected: next === undefined ? ['Aucune'] : [next.place], recipe: 'next day' };
  }
}

function* premises(visits: readonly Session[]): Generator<Generated> {
  for (const visit of visits)
    for (const other of visits) {
      const right = visit.place === other.place;
      if (!isPlain(other)) continue;
      for (const question of [
        `${n(visit)} était à ${other.place} ?`,
        `${n(visit)}, c’était bien à ${other.place} ?`,
        `${n(visit)} s’est tenue à ${other.place}, je crois`,
      ])
        yield {
          question,
          expected: right ? [bare(visit.place)] : ['Non', bare(visit.place)],
          recipe: right ? 'right place' : 'wrong place',
        };
      if (visit.start.slice(0, 4) !== other.start.slice(0, 4))
        yield {
          question: `${n(visit)} date de ${other.start.slice(0, 4)}, c’est ça ?`,
          expected: [frenchDay(visit.end)],
          recipe: 'wrong year',
        };
    }
}

function* absences(sessions: readonly Session[]): Generator<Generated> {
  const years = new Set(sessions.map(({ start }) => Number(start.slice(0, 4))));
  const first = Math.min(...years);
  for (const year of [first - 3, first - 2, first - 1])
    for (const question of [`combien de visites en ${year} ?`, `y a-t-il eu des rencontres en ${year} ?`])
      yield { question, expected: ['Aucune'], recipe: 'a year without' };
  const last = Math.max(...sessions.map(({ number = 0 }) => number));
  for (const rank of [last + 1, last + 4])
    for (const question of [
      `c’est quand la visite ${rank} ?`,
      `la visite n° ${rank}, où ?`,
      `qui a accueilli la visite ${rank} ?`,
    ])
      yield { question, expected: [`pas de visite n° ${rank}`], recipe: 'a rank without' };
}

function* territories(visits: readonly Session[]): Generator<Generated> {
  const departments = new Set(visits.flatMap(({ department }) => department ?? []));
  const regions = new Map<string, Session[]>();
  for (const visit of visits) {
    const region = visit.department === undefined ? undefined : departmentByCode(visit.department)?.region;
    if (region !== undefined) regions.set(region.locative, [...(regions.get(region.locative) ?? []), visit]);
  }
  yield {
    question: 'dans combien de départements ont eu lieu les visites ?',
    expected: [`${departments.size} département`],
    recipe: 'count departments',
  };
  yield {
    question: 'les visites se sont tenues dans combien de régions ?',
    expected: [`${regions.size} région`],
    recipe: 'count regions',
  };
  for (const [where, held] of regions)
    for (const question of [
      `quelles visites ${where} ?`,
      `combien de visites ${where} ?`,
      `${where}, quelles visites ?`,
    ])
      yield { question, expected: held.map(({ end }) => end.slice(0, 4)), recipe: 'a region' };
}

/** The first words of a text: an answer that begins elsewhere does not define. */
const opening = (text: string): string => text.split(/[,.;]/)[0] ?? text;

/** A word that has a page of its own is told by that page. */
function ownTerms({ terms, documents }: Knowledge): Knowledge['terms'] {
  const titles = [...documents.values()].map(({ title }) => title.toLowerCase());
  return terms.filter(({ name }) => !titles.some((title) => title.includes(name.toLowerCase())));
}

function* definitions(knowledge: Knowledge): Generator<Generated> {
  for (const { name, section } of ownTerms(knowledge))
    for (const question of [
      `c’est quoi ${name} ?`,
      `${name} ?`,
      `que veut dire ${name} ?`,
      `tu peux m’expliquer ce qu’est ${name} ?`,
      `Pouvez-vous me donner la définition de ${name} ?`,
      `${name} c koi`,
      `what does ${name} mean?`,
    ])
      yield { question, expected: [opening(section.text)], recipe: 'definition' };
}

const SERIES = [
  ['mission', 'mission'],
  ['dimension', 'dimension'],
] as const;

function* series({ documents }: Knowledge): Generator<Generated> {
  for (const [kind, noun] of SERIES) {
    const pages = [...documents.values()].filter(
      (page): page is Document & { number: number } => page.kind === kind && page.number !== undefined,
    );
    for (const { number, sections } of pages)
      for (const question of [
        `c’est quoi la ${noun} ${number} ?`,
        `la ${noun} n° ${number} ?`,
        `parle-moi de la ${noun} ${number}`,
        `de quoi parle la ${ORDINALS[number]} ${noun} ?`,
        `la ${noun} ${number} porte sur quoi ?`,
      ])
        yield { question, expected: [`${noun} ${number}`], recipe: `${noun} by rank ${sections.length}` };
    if (pages.length > 0)
      yield {
        question: `la ${noun} ${pages.length + 2} ?`,
        expected: [`pas de ${noun} n° ${pages.length + 2}`],
        recipe: `${noun} without`,
      };
  }
}

/** Two to four turns: where, who, the one after, and its date. */
function* conversations(visits: readonly Session[]): Generator<Generated> {
  for (const [at, visit] of visits.entries()) {
    const [other, after] = [visits[(at + 2) % visits.length], visits[at + 1]];
    const opened = [`c’est quand ${n(visit)} ?`];
    const then = function* (
      history: string[],
      asked: readonly string[],
      expected: string,
    ): Generator<Generated> {
      for (const question of asked)
        yield { question, history, expected: [expected], recipe: `turn ${history.length + 1}` };
    };
    yield* then(opened, ['et où ?', 'c’était où ?', 'dans quelle ville ?'], bare(visit.place));
    yield* then(opened, ['qui recevait ?', 'chez qui ?', 'et l’hôte ?'], shortHost(visit));
    const placed = [...opened, 'et où ?'];
    if (after === undefined || other === undefined) continue;
    yield* then(
      placed,
      ['et la suivante ?', 'et celle d’après ?', 'la visite suivante ?'],
      bare(after.place),
    );
    yield* then(placed, [`et ${n(other)} ?`, `et pour la ${other.number} ?`], bare(other.place));
    const followed = [...placed, 'et celle d’après ?'];
    yield* then(followed, ['quelle date ?', 'c’était quand ?', 'quand ça ?'], frenchDay(after.end));
    yield* then(followed, ['et la précédente ?', 'et celle d’avant ?'], frenchDay(visit.end));
    yield* then(
      ['when was visit 1?', `and visit ${visit.number}?`],
      ['where was it?', 'and where?'],
      bare(visit.place),
    );
  }
}
