import type { Document } from '../../knowledge/types.ts';
import { repliesIn, seriesName } from '../messages/replies.ts';
import { chanceOf } from '../reading/read.ts';
import type { Draft } from '../reply.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { sentencesOf } from './sentences.ts';
import { leadEvidence, leadSection, missingRank, seriesOf } from './subject.ts';

/** « les 3 missions ? », « mission 4 ? » where there are three: the pages of a numbered series. */
export function seriesCandidates(asked: Asked): Candidate[] {
  const { reading, knowledge } = asked;
  const missing = missingRank(reading, knowledge);
  const [named] = reading.slots.flatMap((slot) => (slot.type === 'series' ? [slot.series] : []));
  const kind = missing?.series ?? named;
  if (kind === undefined || kind === 'session') return [];
  const pages = seriesOf(kind, knowledge);
  if (pages.length === 0) return [];
  const chance = missing === undefined ? chanceOf(reading, 'brief', 'list', 'count', 'define') : 1;
  return [
    {
      kind: 'series',
      path: kind,
      features: {
        series: 1,
        seriesChance: chance,
        talkChance: talkChance(reading),
        uncovered: reading.contentWords.length / (reading.contentWords.length + 1),
        missesName: Number(missing === undefined && asked.entities.length > 0),
        ...shortness(asked),
      },
      draft: () => tell(pages, kind, missing?.value, asked),
    },
  ];
}

function tell(
  pages: readonly Document[],
  kind: string,
  missing: number | undefined,
  { reading: { language } }: Asked,
): Draft {
  const say = repliesIn(language);
  const [one = kind, many = kind] = [1, 2].map((count) => seriesName(kind, language, count));
  const there = say.listOf(pages.length, many);
  return {
    outcome: 'answer',
    lines: [
      missing === undefined ? there : say.noSuch(one, missing, there),
      ...pages.map((page) => `• ${summaryOf(page)}`),
    ],
    evidence: leadEvidence(pages),
    ...(missing === undefined ? {} : { absent: [] }),
  };
}

const summaryOf = (document: Document): string =>
  sentencesOf(leadSection(document)?.text ?? document.title)[0] ?? document.title;
