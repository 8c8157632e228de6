import { z } from 'zod';
import { anyText, LONGEST_ID, plainText, url } from './composition.ts';
import { accessory, action, contextAction, contextElement, input } from './elements.ts';
import { problemsOf } from './problems.ts';

/** Limits of Slack's blocks (Slack's reference of Block Kit; the total is undocumented: bolt-js issue 2509). */
const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;
const LONGEST_TOTAL = 13_200;

export type Surface = keyof typeof MOST_BLOCKS;

const block_id = z.string().min(1).max(LONGEST_ID).optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
    block_id,
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'missing required field: text or fields',
  });
const header = z.strictObject({
  type: z.literal('header'),
  text: plainText(150),
  level: z.int().min(1).max(4).optional(),
  block_id,
});
const divider = z.strictObject({ type: z.literal('divider'), block_id });
const context = z.strictObject({
  type: z.literal('context'),
  elements: z.array(contextElement).min(1).max(10),
  block_id,
});
const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z.array(action).min(1).max(25),
  block_id,
});
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  elements: z.array(contextAction).min(1).max(5),
  block_id,
});
const inputBlock = z.strictObject({
  type: z.literal('input'),
  label: plainText(2000),
  element: input,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  block_id,
});
const image = z.strictObject({
  type: z.literal('image'),
  image_url: url,
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
  block_id,
});
const markdown = z.strictObject({
  type: z.literal('markdown'),
  text: z.string().min(1).max(12_000),
  block_id,
});
const alert = z.strictObject({
  type: z.literal('alert'),
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  block_id,
});

/** Rich text is checked to the depth of its parts; their own elements are left free, as they grow with Slack. */
const richElement = z.looseObject({ type: z.string() });
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z.array(
    z.looseObject({
      type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
      elements: z.array(richElement),
    }),
  ),
  block_id,
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);
const columnSettings = z
  .array(
    z
      .strictObject({
        align: z.enum(['left', 'center', 'right']).optional(),
        is_wrapped: z.boolean().optional(),
      })
      .nullable(),
  )
  .max(20);
const table = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: columnSettings.optional(),
  block_id,
});

const everywhere = [section, header, divider, context, actions, inputBlock, image, richText] as const;

const blocksOf = {
  message: z.array(z.discriminatedUnion('type', [...everywhere, contextActions, markdown, table])),
  modal: z.array(z.discriminatedUnion('type', [...everywhere, alert])),
  home: z.array(z.discriminatedUnion('type', [...everywhere])),
} satisfies Record<Surface, z.ZodType>;

/**
 * What Slack would find wrong with blocks on a surface, in its words; empty if nothing. `root` begins the pointers,
 * `/blocks` or `/view/blocks`.
 */
export function blockProblems(blocks: unknown, surface: Surface, root = '/blocks'): string[] {
  const problems = problemsOf(blocksOf[surface].max(MOST_BLOCKS[surface]), blocks, root);
  return problems.length > 0 || !Array.isArray(blocks) ? problems : duplicates(blocks, root);
}

/** The characters of all texts in the blocks of a message; too many: `msg_blocks_too_long`. */
export function areTooLong(blocks: unknown): boolean {
  return textLength(blocks) > LONGEST_TOTAL;
}

function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const [key, inner] of Object.entries(value)) {
    length += key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner);
  }
  return length;
}

function duplicates(blocks: unknown[], root: string): string[] {
  const problems: string[] = [];
  const blockIds = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    const { block_id: id, elements = [] } = Object(block) as { block_id?: string; elements?: unknown[] };
    if (id !== undefined && blockIds.has(id)) {
      problems.push(`block_id \`${id}\` already exists [json-pointer:${root}/${index}/block_id]`);
    }
    blockIds.add(id);
    const actionIds = new Set<unknown>();
    for (const [position, element] of elements.entries()) {
      const { action_id: action } = Object(element) as { action_id?: string };
      if (action !== undefined && actionIds.has(action)) {
        problems.push(
          `action_id \`${action}\` already exists [json-pointer:${root}/${index}/elements/${position}/action_id]`,
        );
      }
      actionIds.add(action);
    }
  }
  return problems;
}
