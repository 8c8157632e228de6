import type {
  ActionsBlock,
  AnyBlock,
  ContextActionsBlock,
  ContextBlock,
  HeaderBlock,
  ImageBlock,
  KnownBlock,
} from '@slack/types';
import { text } from '../messages.ts';
import { Markdown } from '../text/markdown.tsx';
import { Plain, TextObjectView } from '../text/mrkdwn.tsx';
import { AlertView, ContainerView, SectionView } from './compound.tsx';
import { ElementView } from './element.tsx';
import { Picture } from './image.tsx';
import { InputView } from './input-block.tsx';
import { RichText } from './rich-text.tsx';
import { DataTableView, TableView } from './table.tsx';
import type { AnyElement } from './values.ts';

function HeaderView({ block }: { block: HeaderBlock }) {
  return (
    <h3 class="block-header">
      <Plain text={block.text.text} emoji={block.text.emoji} />
    </h3>
  );
}

function ContextView({ block }: { block: ContextBlock }) {
  return (
    <div class="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <Picture key={index} image={element} class="context-image" />
        ) : (
          <div key={index} class="context-text">
            <TextObjectView text={element} />
          </div>
        ),
      )}
    </div>
  );
}

function ActionsView({ block }: { block: ActionsBlock | ContextActionsBlock }) {
  return (
    <div class={block.type === 'actions' ? 'block-actions' : 'block-actions block-context-actions'}>
      {block.elements.map((element, index) => (
        <ElementView
          key={(element as AnyElement).action_id ?? index}
          blockId={block.block_id ?? ''}
          element={element as unknown as AnyElement}
          dispatches
        />
      ))}
    </div>
  );
}

function ImageView({ block }: { block: ImageBlock }) {
  return (
    <figure class="block-image">
      {block.title ? (
        <figcaption>
          <Plain text={block.title.text} emoji={block.title.emoji} />
        </figcaption>
      ) : null}
      <Picture image={block} class="image" />
    </figure>
  );
}

function BlockView({ block }: { block: KnownBlock }) {
  switch (block.type) {
    case 'section':
      return <SectionView block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'header':
      return <HeaderView block={block} />;
    case 'context':
      return <ContextView block={block} />;
    case 'divider':
      return <hr class="block-divider" />;
    case 'actions':
    case 'context_actions':
      return <ActionsView block={block} />;
    case 'image':
      return <ImageView block={block} />;
    case 'input':
      return <InputView block={block} />;
    case 'markdown':
      return (
        <div class="block-text">
          <Markdown text={block.text} />
        </div>
      );
    case 'table':
      return <TableView block={block} />;
    case 'data_table':
      return <DataTableView block={block} />;
    case 'alert':
      return <AlertView block={block} />;
    case 'container':
      return <ContainerView block={block} renderBlocks={(blocks) => <Blocks blocks={blocks} />} />;
    // Slack has them; nothing of ours uses them.
    case 'card':
    case 'carousel':
    case 'file':
    case 'plan':
    case 'task_card':
    case 'video':
      return <p class="unsupported">{text.unsupported(block.type)}</p>;
  }
}

/** Blocks one under the other. Those with an id keep their fields' focus and text when the bot updates the rest. */
export function Blocks({ blocks }: { blocks: readonly AnyBlock[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView key={block.block_id ?? index} block={block as KnownBlock} />
      ))}
    </div>
  );
}
