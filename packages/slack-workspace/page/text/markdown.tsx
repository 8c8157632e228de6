/** Standard Markdown, as the `markdown` block takes it, unlike every other text in Slack. */
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type ComponentChildren, Fragment, h } from 'preact';
import { useMemo } from 'preact/hooks';
import { MrkdwnSpan } from './mrkdwn.tsx';
import { OutsideLink } from './spans.tsx';
import { Table } from './table.tsx';

/** HTML is text here, as in Slack. */
const options = {
  extensions: [gfm(), { disable: { null: ['htmlFlow', 'htmlText'] } }],
  mdastExtensions: [gfmFromMarkdown()],
};

/** Mentions, dates and emoji are written as in mrkdwn. */
const slackSpan = /(<[@#!][^<>]+>|<https?:[^<>]+>|:[a-z0-9_+'-]+(?:::skin-tone-[2-6-]+)?:)/;

function Text({ value }: { value: string }) {
  const show = (part: string, index: number) => (index % 2 === 0 ? part : <MrkdwnSpan text={part} />);
  return (
    <>
      {value.split(slackSpan).map((part, index) => (
        <Fragment key={index}>{show(part, index)}</Fragment>
      ))}
    </>
  );
}

/** Below the page's own headings (the conversation is an h2). */
const headings = ['h3', 'h3', 'h4', 'h5', 'h5', 'h5', 'h5'] as const;

type Renderer<T extends Nodes['type']> = (node: Extract<Nodes, { type: T }>) => ComponentChildren;

const wrapped = (tag: string) => (node: Parents) => h(tag, {}, <Children node={node} />);

/** What each kind of node becomes; any other gives its children, or its text. */
const renderers: { [T in Nodes['type']]?: Renderer<T> } = {
  paragraph: wrapped('p'),
  blockquote: wrapped('blockquote'),
  strong: wrapped('strong'),
  emphasis: wrapped('em'),
  delete: wrapped('s'),
  listItem: wrapped('li'),
  text: ({ value }) => <Text value={value} />,
  inlineCode: ({ value }) => <code>{value}</code>,
  code: ({ value }) => <pre>{value}</pre>,
  break: () => <br />,
  thematicBreak: () => <hr />,
  heading: (node) => h(headings[node.depth], { class: 'heading' }, <Children node={node} />),
  link: (node) => (
    <OutsideLink url={node.url}>
      <Children node={node} />
    </OutsideLink>
  ),
  image: ({ url, alt }) => <OutsideLink url={url}>{alt || url}</OutsideLink>,
  list: (node) => h(node.ordered ? 'ol' : 'ul', { start: node.start ?? undefined }, <Children node={node} />),
  table(node) {
    const [header = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => <Children key={cell.position?.start.offset} node={cell} />),
    );
    return <Table header={header} rows={rows} align={node.align ?? []} />;
  },
};

function NodeView({ node }: { node: Nodes }): ComponentChildren {
  const render = renderers[node.type] as ((node: Nodes) => ComponentChildren) | undefined;
  if (render) return render(node);
  if ('children' in node) return <Children node={node} />;
  return 'value' in node ? node.value : null;
}

function Children({ node }: { node: Parents }) {
  return (
    <>
      {node.children.map((child, index) => (
        <NodeView key={index} node={child} />
      ))}
    </>
  );
}

/** A `markdown` block's text (at most 12,000 characters in Slack). */
export function Markdown({ text }: { text: string }) {
  const tree = useMemo(() => fromMarkdown(text, options), [text]);
  return <NodeView node={tree} />;
}
