import type { AlertBlock, AnyBlock, ContainerBlock, SectionBlock } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { Mrkdwn, Plain, TextObjectView } from '../text/mrkdwn.tsx';
import { ElementView } from './element.tsx';
import type { AnyElement } from './values.ts';

const longText = 1_200;

/** Slack folds a long section unless it asks to be shown whole. */
function SectionText({ block }: { block: SectionBlock }) {
  const [open, setOpen] = useState(false);
  const long = !block.expand && (block.text?.text.length ?? 0) > longText;
  if (!block.text) return null;
  const body = (
    <div class={long && !open ? 'block-text folded' : 'block-text'}>
      <TextObjectView text={block.text} />
    </div>
  );
  if (!long || open) return body;
  return (
    <div>
      {body}
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {text.showMore}
      </button>
    </div>
  );
}

export function SectionView({ block }: { block: SectionBlock }) {
  return (
    <div class={block.accessory ? 'block-section with-accessory' : 'block-section'}>
      <div class="section-main">
        <SectionText block={block} />
        {block.fields ? (
          <div class="fields">
            {block.fields.map((field, index) => (
              <div key={index} class="field-text">
                <TextObjectView text={field} />
              </div>
            ))}
          </div>
        ) : null}
      </div>
      {block.accessory ? (
        <div class="accessory">
          <ElementView
            blockId={block.block_id ?? ''}
            element={block.accessory as unknown as AnyElement}
            dispatches
          />
        </div>
      ) : null}
    </div>
  );
}

/** A notice in a modal; its level is said, not only coloured. */
export function AlertView({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  return (
    <div class={`alert alert-${level}`} role="note">
      <strong class="alert-level">{text.levels[level]}</strong>
      {block.text.type === 'mrkdwn' ? (
        <Mrkdwn text={block.text.text} />
      ) : (
        <p>
          <Plain text={block.text.text} emoji={block.text.emoji} />
        </p>
      )}
    </div>
  );
}

interface ContainerProps {
  block: ContainerBlock;
  renderBlocks: (blocks: readonly AnyBlock[]) => ComponentChildren;
}

/** A titled group of blocks, folded or not. */
export function ContainerView({ block, renderBlocks }: ContainerProps) {
  const title = (
    <>
      {block.title ? (
        <strong>
          <Plain text={block.title.text} emoji={block.title.emoji} />
        </strong>
      ) : null}
      {block.subtitle ? <TextObjectView text={block.subtitle} /> : null}
    </>
  );
  const children = renderBlocks(block.child_blocks);
  if (!block.is_collapsible) {
    return (
      <section class="block-container">
        <div class="container-title">{title}</div>
        {children}
      </section>
    );
  }
  return (
    <details class="block-container" open={!block.default_collapsed}>
      <summary class="container-title">{title}</summary>
      {children}
    </details>
  );
}
