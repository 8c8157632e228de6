/**
 * What speaks for or against a candidate, by name. Each is 0 to 1, or about so; weights are fitted on examples
 * (`npm run train`). Those of one kind of candidate are 0 for the others.
 */
export const FEATURES = [
  // Which kind it is.
  'calendar',
  'comparison',
  'series',
  'sheet',
  'fact',
  'definition',
  'lead',
  'section',
  'card',
  'gap',
  // How likely the question wants that kind, by the reading; and that it wants what is computed, or only says something.
  'calendarChance',
  'comparisonChance',
  'seriesChance',
  'sheetChance',
  'factChance',
  'definitionChance',
  'leadChance',
  'sectionChance',
  'cardChance',
  'gapChance',
  'computedChance',
  'talkChance',
  // A section as the search finds it: share of the highest score, information and share of information in common, score
  // beside that of the best one.
  'ratio',
  'information',
  'coverage',
  'relative',
  // The nearest question that the section is known to answer: likeness, beyond a half, ahead of other sections.
  'known',
  'knownWell',
  'knownLead',
  'gapKnown',
  'cardKnown',
  // What of the question the candidate leaves out: content words by information, words that no page has, a name that
  // nothing has, a name or a date that it does not mention, the noun that is counted.
  'uncovered',
  'unknownWord',
  'unknownName',
  'missesName',
  'missesDate',
  'missesNoun',
  'missesRanking',
  // Content words that the calendar does not explain.
  'leftOver',
  // It is a page of what the question names; it holds the kind of fact that is asked for, or does not.
  'ofName',
  'fits',
  'misfits',
  // One content word is little to go by; none is less.
  'thin',
  'bare',
] as const;

type Feature = (typeof FEATURES)[number];
export type Features = Partial<Record<Feature, number>>;

/** What speaks for none of the candidates: see `noneOf`. */
export const NONE_FEATURES = [
  'known',
  'ratio',
  'information',
  'uncovered',
  'unknownWord',
  'unknownName',
  'talkChance',
  'thin',
  'bare',
] as const;

/** The weight of each feature, of each that speaks for none, and the constant of none. */
export type Weights = Readonly<Record<Feature | `none:${(typeof NONE_FEATURES)[number]}` | 'none', number>>;
