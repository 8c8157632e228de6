import type { Asked } from './asked.ts';
import { calendarCandidates } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { comparisonCandidates } from './comparison.ts';
import { factCandidates } from './fact.ts';
import { sectionCandidates } from './sections.ts';
import { seriesCandidates } from './series.ts';
import { sheetCandidates } from './sheets.ts';

/** Everything that may answer a question. */
export const candidatesFor = (asked: Asked): Candidate[] => [
  ...calendarCandidates(asked),
  ...seriesCandidates(asked),
  ...comparisonCandidates(asked),
  ...factCandidates(asked),
  ...sheetCandidates(asked),
  ...sectionCandidates(asked),
];
