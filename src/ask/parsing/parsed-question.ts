import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';
import type { Period } from './dates.ts';
import type { Attribute } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Pick, Rank } from './numbering.ts';
import type { Territory } from './territories.ts';
import type { Text } from './text.ts';

/** A question matched against the records: what it names, what it asks for, and what is left unexplained. */
export interface ParsedQuestion {
  text: Text;
  language: 'fr' | 'en';
  /** Meetings, hosts, places and partners named. */
  records: readonly Mention[];
  /** Terms and pages named. */
  subjects: readonly Mention[];
  territories: readonly Territory[];
  periods: readonly Period[];
  ranks: readonly Rank[];
  picks: readonly Pick[];
  /** « la première année », « la dernière année »: rank among the years of the records, -1 for the last. */
  yearRank?: number;
  kinds: readonly SessionKind[];
  /** Kinds set aside (« hors visites »). */
  notKinds: readonly SessionKind[];
  /** A word for meetings in general (« rencontre »). */
  anySession: boolean;
  /** Series of pages named (« mission »). */
  series: readonly DocumentKind[];
  /** A word for hosts in general (« PTCE », « pôle »). */
  hostNoun: boolean;
  /** Attributes asked for, the most specific first. */
  attributes: readonly Attribute[];
  flow?: 'next' | 'following' | 'preceding';
  tense?: 'past' | 'future';
  consecutive: boolean;
  multiDay: boolean;
  elapsed: boolean;
  /** Weekdays named, 0 for Sunday: a premise to check, or a day to select. */
  weekdays: readonly number[];
  comparison: boolean;
  definition: boolean;
  about: boolean;
  /** Names of places that no record has: a capital after « à », « en »… */
  unknownNames: readonly string[];
  /** Those of them that follow « à », « en », « in », as written: « Toulouse ». */
  unknownPlaces: readonly string[];
  /** Words left unexplained that no page has. */
  unknown: readonly string[];
  /** Verbs that no page has: ways of speaking rather than subjects. */
  unknownVerbs: readonly string[];
  /** Content words that nothing above explains, folded. */
  rest: readonly string[];
  /** How many words are of names, or of the ways of asking about what has one. */
  explained: number;
}
