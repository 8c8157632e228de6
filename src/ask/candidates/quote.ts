import { typeset } from '../../french/typography.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Document, Passage } from '../../knowledge/types.ts';
import { viewOf } from '../calendar/view.ts';
import { repliesIn } from '../messages/replies.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import { hostKey } from '../reading/names.ts';
import { type Draft, evidenceOf, evidenceOfSession } from '../reply.ts';
import type { Asked } from './asked.ts';
import type { CandidateKind } from './candidate.ts';
import { excerptOf } from './excerpt.ts';
import { answerByPlace } from './places.ts';
import { sentencesOf } from './sentences.ts';

/** The answer that a section gives: the sentences that answer, with where they come from. */
export function quote(kind: CandidateKind, passage: Passage, asked: Asked, hits: readonly Hit[]): Draft {
  const { document, section } = passage;
  const { language } = asked.reading;
  if (kind === 'gap') {
    const text = sentencesOf(section.text).slice(0, 2).join(' ');
    return {
      outcome: 'decline',
      lines: [repliesIn(language).gap(text)],
      evidence: [evidenceOf(document, section)],
    };
  }
  if (kind === 'card')
    return { outcome: 'answer', lines: section.text.split('\n'), evidence: [evidenceOf(document, section)] };
  const places = kind === 'section' ? answerByPlace(asked, passage, hits) : undefined;
  if (places !== undefined) return places;
  const text = excerptOf(kind, passage, asked);
  const meetings =
    kind === 'lead' && document.kind === 'host' ? meetingsOf(document, asked) : { lines: [], evidence: [] };
  return {
    outcome: 'answer',
    lines: [labelled(text, document), ...meetings.lines],
    evidence: [evidenceOf(document, section, text), ...meetings.evidence],
  };
}

/** A host is introduced with the meetings that it held. */
function meetingsOf(
  { id }: Document,
  { knowledge, today, reading }: Asked,
): Pick<Draft, 'lines' | 'evidence'> {
  const say = reading.language === 'en' ? english : french;
  const sessions = knowledge.sessions.filter((session) => hostKey(session) === id);
  return {
    lines: sessions.slice(0, 4).map((session) => say.sentence(viewOf(session, knowledge, today))),
    evidence: sessions.flatMap((session) => evidenceOfSession(session, knowledge)),
  };
}

/** A page of a numbered series is named before its words, unless they name it (« Mission 2, sécuriser les parcours : … »). */
function labelled(text: string, { number, title }: Document): string {
  if (number === undefined || text.toLowerCase().includes(labelOf(title))) return text;
  return typeset(`${title} : ${text}`);
}

/** « Mission 2 », out of « Mission 2, sécuriser les parcours ». */
const labelOf = (title: string): string => /^[^,:(]+/.exec(title)?.[0].trim().toLowerCase() ?? title;
