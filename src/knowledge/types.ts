/** Who may read something. `visit:ID` is the group of one visit. Privilege only matters through {@link VisibleAudiences}. */
export type Audience = 'public' | 'members' | 'facilitators' | `visit:${string}`;

/** The audiences that everybody who will see an answer may read. */
export type VisibleAudiences = ReadonlySet<Audience>;

/** Where a statement comes from. `address` is a web address; `date` is the source's own date (ISO, possibly partial: `2018`, `2018-07`). */
export interface Source {
  title: string;
  address?: string;
  date?: string;
}

export type SessionKind = 'launch' | 'visit' | 'study-day' | 'seminar';

/** What a document is about; one subject a file. */
export type DocumentKind =
  | SessionKind
  | 'community'
  | 'host'
  | 'dimension'
  | 'mission'
  | 'method'
  | 'model'
  | 'partner'
  | 'glossary'
  | 'gaps'
  | 'answer'
  /** What people brought back from a meeting, each item by itself. */
  | 'sheet'
  | 'page';

/** A part of a document under one heading. */
export interface Section {
  /** From the document's title down to this heading. */
  headings: string[];
  /** Stable anchor inside the document: the heading's slug, as code forges make it (accents kept). The lead, before the first heading, has the title's. */
  anchor: string;
  /** Markdown, as written. */
  markdown: string;
  /** The same without Markdown marks, one paragraph a line. */
  text: string;
  /** Other words by which people look for this (line « *Autres mots :* … »): searched, never shown. */
  aliases: string[];
  /** Questions that it answers, as people ask them (line « *Questions :* … »): searched, never shown. */
  questions: string[];
  /** The section's own sources (line « *Source :* … »), else those of its document. */
  sources: Source[];
  /** 1-based line of the heading in the file. */
  line: number;
}

export interface Document {
  /** Path under the knowledge folder without `.md`: `sessions/2015-06-24-pole-sud-aquitaine`. */
  id: string;
  kind: DocumentKind;
  title: string;
  /** Rank in a numbered series: visit n° 3, mission 2, dimension 1. */
  number?: number;
  audience: Audience;
  aliases: string[];
  sources: Source[];
  /** ISO date of the last revision. */
  updated: string;
  /** Day from which somebody should read it again: after it, an answer that rests on it says so. */
  review?: string;
  /** Of a sheet: first day (ISO) of the meeting that it reports on. */
  meetingDay?: string;
  /** Town or territory where its subject is: a host's, a session's. */
  place?: string;
  /** The place with its preposition (« dans le Seignanx »), when « à » does not fit. */
  placeLocative?: string;
  /** Department code of that place: `13`, `2A`, `974`. */
  department?: string;
  /** The code that the source gives when it is another one (« 64 » for the Seignanx): people look for it too. */
  departmentSource?: string;
  /** Labelled short values that compare documents of one kind (« coopération » → « de filière »). */
  facts: Record<string, string>;
  sections: Section[];
}

/** How many answered to a meeting that is to come. */
export interface Attendance {
  going: number;
  maybe: number;
  waitlisted: number;
  /** Seats kept for people who wait. */
  offered: number;
  /** Seats; unlimited without it. */
  capacity?: number;
}

/** A dated meeting of the community, as data. Dates are local calendar days (ISO `2017-10-16`) in the community's zone. */
export interface Session {
  /** The document that tells of it. */
  id: string;
  kind: SessionKind;
  title: string;
  number?: number;
  start: string;
  end: string;
  /** Id of the host's document. */
  host?: string;
  /** Name to show for the host, « PTCE Bou’Sol ». */
  hostName?: string;
  /** Town or territory. */
  place: string;
  /** The place with its preposition (« dans le Seignanx »), when « à » does not fit. */
  placeLocative?: string;
  /** Department code: `13`, `2A`, `974`. */
  department?: string;
  /** The code that the source gives when it is another one (« 64 » for the Seignanx): people look for it too. */
  departmentSource?: string;
  /** Organisations that took part in holding it. */
  partners: string[];
  aliases: string[];
  audience: Audience;
  /** Of a meeting to come that people sign up for. */
  attendance?: Attendance;
}

/** A word of the community's trade. */
export interface Term {
  name: string;
  aliases: string[];
  section: Section;
  document: Document;
}

/** What the search finds: one section of one document, short enough to be quoted. */
export interface Passage {
  /** `document#anchor` (`-2`, `-3`… when a long section is cut in several). */
  id: string;
  document: Document;
  section: Section;
  text: string;
}
