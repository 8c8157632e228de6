/** Slack's mrkdwn and plain texts. Everything becomes elements of the page: no string is ever read as HTML. */
import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Node, NodeType, parse } from 'slack-message-parser';
import {
  Broadcast,
  ChannelMention,
  DateText,
  Emoji,
  GroupMention,
  OutsideLink,
  UserMention,
} from './spans.tsx';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack escapes three characters and no more. */
function unescapeText(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

/** An address that nobody put between angle brackets, without what closes the sentence after it. */
const bareAddress = /(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]'"’»])/;

function Text({ text }: { text: string }) {
  const parts = unescapeText(text).split(bareAddress);
  const show = (part: string, index: number) =>
    index % 2 === 0 ? (
      part
    ) : (
      <OutsideLink key={index} url={part}>
        {part}
      </OutsideLink>
    );
  return <>{parts.map(show)}</>;
}

type Command = Extract<Node, { type: NodeType.Command }>;
const broadcasts = ['here', 'channel', 'everyone'];

/** What stands after `<!`: a date, a group, `@here` and its like. */
function CommandView({ node: { name, arguments: given, label, source } }: { node: Command }) {
  const words = unescapeText((label ?? []).map((one) => one.source).join(''));
  const [first = '', second = '', third] = given;
  if (name === 'date' && second) {
    return <DateText timestamp={Number(first)} format={second} fallback={words} url={third} />;
  }
  if (name === 'subteam') return <GroupMention id={first} label={words} />;
  return broadcasts.includes(name) ? <Broadcast range={name} /> : unescapeText(source);
}

const tags = { [NodeType.Bold]: 'strong', [NodeType.Italic]: 'em', [NodeType.Strike]: 's' } as const;
const sourceOf = (nodes: Node[] | undefined) =>
  nodes && unescapeText(nodes.map((one) => one.source).join(''));

function NodeView({ node }: { node: Node }) {
  switch (node.type) {
    case NodeType.Text:
      return <Text text={node.text} />;
    case NodeType.Bold:
    case NodeType.Italic:
    case NodeType.Strike: {
      const Tag = tags[node.type];
      return (
        <Tag>
          <Nodes nodes={node.children} />
        </Tag>
      );
    }
    case NodeType.Code:
      return <code>{unescapeText(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{unescapeText(node.text.replace(/^\n|\n$/g, ''))}</pre>;
    case NodeType.Quote:
      return (
        <blockquote>
          <Nodes nodes={node.children} />
        </blockquote>
      );
    case NodeType.Emoji:
      return <Emoji name={node.variation ? `${node.name}::${node.variation}` : node.name} />;
    case NodeType.UserLink:
      return <UserMention id={node.userID} label={sourceOf(node.label)?.replace(/^@/, '')} />;
    case NodeType.ChannelLink:
      return <ChannelMention id={node.channelID} label={sourceOf(node.label)} />;
    case NodeType.URL: {
      const url = unescapeText(node.url);
      return (
        <OutsideLink url={url} otherwise={unescapeText(node.source)}>
          {node.label ? <Nodes nodes={node.label} /> : url.replace(/^mailto:/, '')}
        </OutsideLink>
      );
    }
    case NodeType.Command:
      return <CommandView node={node} />;
    case NodeType.Root:
      return <Nodes nodes={node.children} />;
  }
}

function Nodes({ nodes }: { nodes: Node[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <NodeView key={index} node={node} />
      ))}
    </>
  );
}

/** A stretch of mrkdwn within a line. */
export function MrkdwnSpan({ text }: { text: string }) {
  const nodes = useMemo(() => parse(text), [text]);
  return <NodeView node={nodes} />;
}

/** Slack's mrkdwn, as in messages and sections. An app may write the sign of a quote without escaping it. */
export function Mrkdwn({ text }: { text: string }) {
  const escaped = text.replaceAll(/^>+/gm, (signs) => '&gt;'.repeat(signs.length));
  return (
    <div class="mrkdwn">
      <MrkdwnSpan text={escaped} />
    </div>
  );
}

/** Plain text, where only names of emoji are replaced. */
export function Plain({ text, emoji = true }: { text: string; emoji?: boolean }) {
  if (!emoji) return <>{text}</>;
  const parts = text.split(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6-]+)?):/);
  const show = (part: string, index: number) => (index % 2 === 0 ? part : <Emoji name={part} />);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{show(part, index)}</Fragment>
      ))}
    </>
  );
}

/** A text object of Block Kit, either kind. */
export function TextObjectView({ text }: { text: { type: string; text: string; emoji?: boolean } }) {
  return text.type === 'mrkdwn' ? <Mrkdwn text={text.text} /> : <Plain text={text.text} emoji={text.emoji} />;
}
