import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { personOf } from '../client/seen.ts';
import { text as words } from '../messages.ts';
import { formatSlackDate } from '../text/dates.ts';
import { emojiOf } from '../text/emoji.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { parseMrkdwn } from '../text/mrkdwn.ts';
import type { Inline, TextBlock } from '../text/nodes.ts';

/** A link of the bot's or of a person's: always elsewhere, always in its own window. */
export function OutsideLink({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string | undefined }) {
  const { state } = useDesk();
  const name = personOf(state, id)?.name ?? label ?? words.unknownPerson;
  return <span class={id === state.me.id ? 'mention mention-me' : 'mention'}>@{name}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | undefined }) {
  const { state, go } = useDesk();
  const channel = state.channels.find((one) => one.id === id);
  if (!channel) return <span class="mention">#{label ?? words.unknownChannel}</span>;
  const open = () => go({ place: id, thread: undefined });
  return (
    <button type="button" class="mention mention-link" onClick={open}>
      #{channel.name}
    </button>
  );
}

interface DateProps {
  timestamp: number;
  format: string;
  fallback: string;
  url?: string | undefined;
}

export function DateText({ timestamp, format, fallback, url }: DateProps) {
  const { state, now } = useDesk();
  const shown = formatSlackDate(format, timestamp, now(), state.me.zone) ?? fallback;
  const time = <time dateTime={new Date(timestamp * 1000).toISOString()}>{shown}</time>;
  return url ? <OutsideLink url={url}>{time}</OutsideLink> : time;
}

export function Emoji({ name, unicode }: { name: string; unicode?: string | undefined }) {
  const character = unicode ?? emojiOf(name);
  if (!character) return <>{`:${name}:`}</>;
  return (
    <span class="emoji" title={`:${name}:`}>
      {character}
    </span>
  );
}

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const;

function InlineView({ node }: { node: Inline }) {
  switch (node.type) {
    case 'text':
      return <>{node.text}</>;
    case 'break':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'bold':
    case 'italic':
    case 'strike': {
      const Tag = tags[node.type];
      return (
        <Tag>
          <Inlines nodes={node.children} />
        </Tag>
      );
    }
    case 'link':
      return (
        <OutsideLink url={node.url}>
          <Inlines nodes={node.children} />
        </OutsideLink>
      );
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'group':
      return <span class="mention">@{node.label?.replace(/^@/, '') ?? words.group}</span>;
    case 'broadcast':
      return <span class="mention mention-me">@{node.range}</span>;
    case 'emoji':
      return <Emoji name={node.name} unicode={node.unicode} />;
    case 'date':
      return <DateText {...node} />;
  }
}

function Inlines({ nodes }: { nodes: Inline[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineView key={index} node={node} />
      ))}
    </>
  );
}

function TableView({ header, rows }: { header: Inline[][]; rows: Inline[][][] }) {
  return (
    <div class="table-wrap">
      <table>
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines nodes={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>
                  <Inlines nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Below the page's own headings (the conversation is an h2). */
const headingTags = ['h3', 'h4', 'h5'] as const;

function BlockView({ block }: { block: TextBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <TextBlocks blocks={block.children} />
        </blockquote>
      );
    case 'pre':
      return <pre>{block.text}</pre>;
    case 'heading': {
      const Tag = headingTags[Math.min(block.level, headingTags.length) - 1] ?? 'h5';
      return (
        <Tag class="heading">
          <Inlines nodes={block.children} />
        </Tag>
      );
    }
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <TextBlocks blocks={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <TableView header={block.header} rows={block.rows} />;
    case 'divider':
      return <hr />;
  }
}

function TextBlocks({ blocks }: { blocks: TextBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

/** Slack's mrkdwn, as in messages and sections. */
export function Mrkdwn({ text }: { text: string }) {
  const blocks = useMemo(() => parseMrkdwn(text), [text]);
  return <TextBlocks blocks={blocks} />;
}

/** Standard Markdown, as in `markdown` blocks. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <TextBlocks blocks={blocks} />;
}

/** Plain text, where only names of emoji are replaced. */
export function Plain({ text, emoji = true }: { text: string; emoji?: boolean | undefined }) {
  if (!emoji) return <>{text}</>;
  const parts = text.split(/:([a-z0-9_+-]+):/);
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <Emoji key={index} name={part} />))}</>;
}

/** A text object of Block Kit, either kind. */
export function TextObjectView({ text }: { text: { type: string; text: string; emoji?: boolean } }) {
  return text.type === 'mrkdwn' ? <Mrkdwn text={text.text} /> : <Plain text={text.text} emoji={text.emoji} />;
}
