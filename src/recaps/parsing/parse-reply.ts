import { correctionIn } from './corrections.ts';
import { clausesOf, isStatement, rubricOfWording, startsWithInfinitive } from './cues.ts';
import { isLogistics, reasonToIgnore, tellsAbsence } from './ignored.ts';
import { cutAtLabels, type Labelled } from './labels.ts';
import { plainReply } from './plain-reply.ts';
import type { Classification, ParsedReply, Part, Reply, ReplyContext, Rubric } from './reply.ts';
import { sentencesOf, type Unit, unitsOf } from './units.ts';

/** Characters that are read by rule; what follows is left to a person. Longer than any recap somebody types. */
const LONGEST_READ = 12_000;

const EDITED = /^\s*[([](?:modifi|[ée]dit)[^)\]]{0,20}[)\]]\s*/iu;

/**
 * Sorts what a reply says by its wording: labels first (« Ce que je retiens : »), then the words of each sentence,
 * then plain statements, which are what their author retains. Nothing is lost: a sentence that no rule understands
 * is « à classer ». Extracts are the author's words, but for mentions.
 */
export function parseReply(reply: Reply, context: ReplyContext): ParsedReply {
  const { text, hasMention, isBroadcast } = plainReply(reply.text);
  const body = text.replace(EDITED, '');
  const rest = body.slice(LONGEST_READ).trim();
  const reader = { isHost: reply.isHost ?? false, isBroadcast, ...context };
  return {
    parts: [
      ...partsOfUnits(unitsOf(body.slice(0, LONGEST_READ)), reader),
      ...(rest === '' ? [] : [{ text: rest, kind: 'to-sort' as const }]),
    ],
    isHost: reader.isHost,
    isAbsent: (reply.isAbsent ?? false) || tellsAbsence(body),
    isEdited: (reply.isEdited ?? false) || EDITED.test(text),
    hasMention,
  };
}

interface Reader extends ReplyContext {
  isHost: boolean;
  isBroadcast: boolean;
}

interface Heading {
  rubric: Rubric;
  label: string;
  /** It holds for all lines of its paragraph; else for the list under it only. */
  standsAlone: boolean;
}

function partsOfUnits(units: readonly Unit[], reader: Reader): Part[] {
  let heading: Heading | undefined;
  return units.flatMap((unit) => {
    const isListed = unit.mark === 'bullet' || unit.mark === 'number';
    if (!isListed && (unit.opensParagraph || !heading?.standsAlone)) heading = undefined;
    const stretches = cutAtLabels(unit.text);
    const parts = stretches.flatMap((stretch) => partsOfStretch(stretch, unit, heading, reader));
    heading = headingOf(stretches.at(-1)) ?? heading;
    return parts;
  });
}

function headingOf(stretch: Labelled | undefined): Heading | undefined {
  if (stretch?.rubric === undefined) return undefined;
  return { rubric: stretch.rubric, label: stretch.label ?? '', standsAlone: stretch.text === '' };
}

function partsOfStretch(stretch: Labelled, unit: Unit, above: Heading | undefined, reader: Reader): Part[] {
  const own = headingOf(stretch);
  const heading = own ?? above;
  return sentencesOf(stretch.text)
    .flatMap(clausesOf)
    .map((text, index) => {
      const opens = index === 0 && (own !== undefined || unit.mark === 'bullet' || unit.mark === 'number');
      return {
        text,
        ...(heading && { label: heading.label }),
        ...((opens ? underLabel(text, heading) : undefined) ?? classify(text, unit, heading, reader)),
      };
    });
}

/** What stands right after a label belongs to it, unless there is nothing in it. */
function underLabel(text: string, heading: Heading | undefined): Classification | undefined {
  if (!heading) return undefined;
  const reason = reasonToIgnore(text);
  if (reason === 'emoji' || reason === 'nothing-to-say') return { kind: 'ignored', reason };
  return { kind: 'sorted', rubric: heading.rubric, because: 'label' };
}

function classify(text: string, unit: Unit, heading: Heading | undefined, reader: Reader): Classification {
  const reason = reasonToIgnore(text);
  if (reason === 'emoji' || reason === 'about-the-reply') return { kind: 'ignored', reason };
  if (isLogistics(text, reader.isBroadcast)) return { kind: 'ignored', reason: 'logistics' };
  const correction = correctionIn(text, reader.days);
  if (correction) return { kind: 'correction', ...correction };
  const rubric = rubricOfWording(text);
  if (rubric) return { kind: 'sorted', rubric, because: 'wording' };
  if (reason) return { kind: 'ignored', reason };
  if (unit.mark === 'arrow' && startsWithInfinitive(text)) {
    return { kind: 'sorted', rubric: 'action', because: 'wording' };
  }
  if (heading) return { kind: 'sorted', rubric: heading.rubric, because: 'label' };
  // What a host states about themselves is an answer to somebody: a person says where it goes.
  if (!reader.isHost && isStatement(text)) return { kind: 'sorted', rubric: 'retain', because: 'statement' };
  return { kind: 'to-sort' };
}
