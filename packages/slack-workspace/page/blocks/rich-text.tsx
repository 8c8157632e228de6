import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList } from '@slack/types';
import type { ComponentChildren } from 'preact';
import {
  Broadcast,
  ChannelMention,
  DateText,
  Emoji,
  GroupMention,
  OutsideLink,
  UserMention,
} from '../text/spans.tsx';

function Styled({ element, children }: { element: RichTextElement; children: ComponentChildren }) {
  const { bold, italic, strike, code, underline } = (element.style ?? {}) as Record<string, boolean>;
  let shown = <>{children}</>;
  if (code) shown = <code>{shown}</code>;
  if (strike) shown = <s>{shown}</s>;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  return bold ? <strong>{shown}</strong> : shown;
}

function ElementContent({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return <>{element.text}</>;
    case 'link':
      return <OutsideLink url={element.url}>{element.text || element.url}</OutsideLink>;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'emoji': {
      const { skin_tone: tone } = element as { skin_tone?: number };
      return <Emoji name={tone ? `${element.name}::skin-tone-${tone}` : element.name} />;
    }
    case 'date':
      return (
        <DateText
          timestamp={element.timestamp}
          format={element.format}
          fallback={element.fallback ?? ''}
          url={element.url}
        />
      );
    case 'broadcast':
      return <Broadcast range={element.range} />;
    case 'color':
      return <code>{element.value}</code>;
    case 'usergroup':
      return <GroupMention id={element.usergroup_id} />;
    case 'team':
      return <GroupMention id={element.team_id} />;
  }
}

function Elements({ elements }: { elements: RichTextElement[] }) {
  return (
    <>
      {elements.map((element, index) => (
        <Styled key={index} element={element}>
          <ElementContent element={element} />
        </Styled>
      ))}
    </>
  );
}

function ListView({ list }: { list: RichTextList }) {
  const Tag = list.style === 'ordered' ? 'ol' : 'ul';
  const start = (list as { offset?: number }).offset;
  return (
    <Tag
      class="indented"
      style={{ '--level': Math.min(list.indent ?? 0, 4) }}
      {...(start && Tag === 'ol' ? { start: start + 1 } : {})}
    >
      {list.elements.map((item, index) => (
        <li key={index}>
          <Elements elements={item.elements} />
        </li>
      ))}
    </Tag>
  );
}

function Part({ part }: { part: RichTextBlockElement }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p>
          <Elements elements={part.elements} />
        </p>
      );
    case 'rich_text_list':
      return <ListView list={part} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <p>
            <Elements elements={part.elements} />
          </p>
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Elements elements={part.elements} />
        </pre>
      );
  }
}

/** Formatted text, as the bot builds it element by element. */
export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div class="block-text">
      {block.elements.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}
