import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document } from '../knowledge/types.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn, seriesName } from './messages/replies.ts';
import { english } from './messages/sessions-english.ts';
import { french } from './messages/sessions-french.ts';
import { PROCEDURE, SUPERLATIVE } from './parsing/lexicon.ts';
import { hostKey } from './parsing/names.ts';
import { sentencesOf } from './passages/sentences.ts';
import { type Draft, evidenceOf, evidenceOfSession, notFound } from './reply.ts';
import { viewOf } from './sessions/view.ts';
import {
  beyondSubjects,
  documentsNamed,
  leadEvidence,
  leadSection,
  seriesOf,
  termsNamed,
} from './subjects.ts';

/** Asking what letters stand for is not asking what the thing is. */
const NAME_MEANING =
  /\b(?:sigle|acronyme|acronym|initiales|veut dire|veulent dire|signifie\w*|stands? for|abreviation|le nom|son nom|appelle\w*)\b/;

/** Motives and manners are told by passages. */
const MOTIVE = /\b(?:pourquoi|why)\b/;

/** « les PTCE, c’est pour les EI uniquement ? »: what is true of a thing is not what it is. */
const LIMIT =
  /\b(?:uniquement|seulement|exclusivement|forcement|obligatoire(?:ment)?|reserve(?:e|s|es)?|only|exclusively)\b/;

/** « c’est quoi X », « X ? », « les 3 missions », « présentez-moi X »: the thing itself is asked about. */
export function answerDefinition(turn: Turn, knowledge: Knowledge, today: string): Draft | undefined {
  const { parsed } = turn;
  if (beyondSubjects(parsed).length > 0) return undefined;
  if ([MOTIVE, LIMIT, PROCEDURE, SUPERLATIVE].some((pattern) => pattern.test(parsed.text.line)))
    return undefined;
  return series(turn, knowledge) ?? term(turn, knowledge) ?? page(turn, knowledge, today);
}

/** Lists the pages of a numbered series. */
function series({ parsed, setAside }: Turn, knowledge: Knowledge): Draft | undefined {
  const [kind] = parsed.series;
  if (kind === undefined || parsed.ranks.some((rank) => rank.series === kind)) return undefined;
  const pages = seriesOf(kind, knowledge).filter(({ id }) => !setAside.has(id));
  const plural = new RegExp(`\\b\\w*${kind.slice(0, 5)}\\w*s\\b`).test(parsed.text.line);
  if (
    pages.length < (setAside.size > 0 ? 1 : 2) ||
    !(plural || parsed.attributes.includes('count') || parsed.attributes.includes('list'))
  )
    return undefined;
  const say = repliesIn(parsed.language);
  return {
    outcome: 'answer',
    lines: [
      say.listOf(pages.length, seriesName(kind, parsed.language)),
      ...pages.map((document) => `• ${summary(document)}`),
    ],
    evidence: leadEvidence(pages),
  };
}

/** « mission 4 ? » where there are three: says so, and which there are. */
export function missingRank({ parsed }: Turn, knowledge: Knowledge): Draft | undefined {
  for (const { value, series: kind } of parsed.ranks) {
    if (kind === undefined || kind === 'visit' || kind === 'session') continue;
    const pages = seriesOf(kind, knowledge);
    if (pages.some(({ number }) => number === value)) continue;
    if (pages.length === 0) return notFound(parsed.language);
    const say = repliesIn(parsed.language);
    const [one, many] = [1, 2].map((count) => seriesName(kind, parsed.language, count));
    return {
      outcome: 'answer',
      lines: [
        say.noSuch(one ?? kind, value, say.listOf(pages.length, many ?? kind)),
        ...pages.map((document) => `• ${summary(document)}`),
      ],
      evidence: leadEvidence(pages),
      absent: [],
    };
  }
  return undefined;
}

const summary = (document: Document): string =>
  sentencesOf(leadSection(document)?.text ?? document.title)[0] ?? document.title;

function term({ parsed }: Turn, knowledge: Knowledge): Draft | undefined {
  if (parsed.ranks.some(({ series: of }) => of !== undefined && of !== 'visit' && of !== 'session'))
    return undefined;
  const [found] = termsNamed(parsed, knowledge);
  const bare = parsed.attributes.length === 0 && parsed.records.length === 0;
  if (found === undefined || !(parsed.definition || bare) || parsed.records.length > 0) return undefined;
  const text = sentencesOf(found.section.text).slice(0, 3).join(' ');
  return { outcome: 'answer', lines: [text], evidence: [evidenceOf(found.document, found.section, text)] };
}

/** A page by its lead; a host also by the meetings that it held. */
function page({ parsed }: Turn, knowledge: Knowledge, today: string): Draft | undefined {
  const [document] = documentsNamed(parsed, knowledge);
  const lead = document === undefined ? undefined : leadSection(document);
  if (document === undefined || lead === undefined || NAME_MEANING.test(parsed.text.line)) return undefined;
  // « qui a lancé Les Ateliers ? » is not about a meeting, nor about the host in general.
  if (document.kind === 'host' && parsed.kinds.length > 0 && !parsed.definition && !parsed.about)
    return undefined;
  const asked =
    parsed.definition ||
    parsed.about ||
    parsed.attributes.length === 0 ||
    (document.number !== undefined && parsed.attributes.every((attribute) => attribute === 'theme'));
  if (!asked) return undefined;
  const view = parsed.language === 'en' ? english : french;
  const sessions =
    document.kind === 'host' ? knowledge.sessions.filter((session) => hostKey(session) === document.id) : [];
  const text = sentencesOf(lead.text).slice(0, 3).join(' ');
  return {
    outcome: 'answer',
    lines: [text, ...sessions.slice(0, 4).map((session) => view.sentence(viewOf(session, knowledge, today)))],
    evidence: [
      evidenceOf(document, lead, text),
      ...sessions.flatMap((session) => evidenceOfSession(session, knowledge)),
    ],
  };
}
