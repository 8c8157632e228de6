import type { KnownBlock, View } from '@slack/types';
import { formatPartialDate } from '../../french/dates.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Document, Section, Source, VisibleAudiences } from '../../knowledge/types.ts';
import { sections as textBlocks } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { askMessages } from './messages.ts';

/** Slack's limit of blocks in a modal is 100; the head and the cited passage take some of them. */
const mostBlocks = 90;

/**
 * The page of a source, with the cited passage first.
 * @param path `document#anchor`, as evidence names it
 * @param reader what the person who opens it may read
 */
export function sourceView(path: string, knowledge: Knowledge, reader: VisibleAudiences): View {
  const [id = '', anchor] = path.split('#');
  const document = knowledge.documents.get(id);
  if (!document) return view([notice(askMessages.sourceGone)]);
  if (!reader.has(document.audience)) return view([notice(askMessages.sourceReserved)]);
  const cited = document.sections.find((section) => section.anchor === anchor);
  return view([...head(document), ...(cited ? citation(cited) : []), ...page(document)]);
}

function view(blocks: KnownBlock[]): View {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: askMessages.sourceTitle },
    close: { type: 'plain_text', text: askMessages.close },
    blocks,
  };
}

function notice(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function head(document: Document): KnownBlock[] {
  const origins = document.sources.map(origin).join('\n');
  return [
    { type: 'header', text: { type: 'plain_text', text: truncate(document.title, 150) } },
    ...(origins
      ? [{ type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: truncate(origins, 2900) }] }]
      : []),
  ];
}

/** A source as a line; its address becomes a link only when it is one of the web. */
function origin({ title, address, date }: Source): string {
  const name = escapeMrkdwn(title).replaceAll('|', '¦');
  const linked = address && /^https?:\/\/[^\s<>|]+$/.test(address) ? `<${address}|${name}>` : name;
  return date ? `${linked}, ${formatPartialDate(date)}` : linked;
}

function citation(section: Section): KnownBlock[] {
  const quoted = escapeMrkdwn(section.text).replaceAll(/^/gm, '>');
  return [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `*${askMessages.quoted}* · ${escapeMrkdwn(section.headings.at(-1) ?? '')}`,
      },
    },
    ...textBlocks(quoted),
    { type: 'divider' },
    { type: 'context', elements: [{ type: 'mrkdwn', text: askMessages.wholePage }] },
  ];
}

function page(document: Document): KnownBlock[] {
  const blocks = document.sections.flatMap((section, index) => {
    const heading =
      index === 0 && section.headings.length < 2 ? '' : `*${escapeMrkdwn(section.headings.at(-1) ?? '')}*\n`;
    return textBlocks(`${heading}${escapeMrkdwn(section.text)}`);
  });
  return blocks.length <= mostBlocks ? blocks : [...blocks.slice(0, mostBlocks), notice(askMessages.cut)];
}
