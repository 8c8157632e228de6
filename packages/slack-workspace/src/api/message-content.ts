import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { areTooLong, blockProblems } from '../limits/blocks.ts';
import { withIds } from '../state/blocks.ts';
import type { Json, Message } from '../state/model.ts';
import { ApiError, type Arguments, refusal } from './arguments.ts';

/** Limits of a message, in characters (chat.postMessage and chat.update in Slack's reference). */
const LONGEST_POSTED = 40_000;
const LONGEST_UPDATED = 4000;
const LONGEST_MARKDOWN = 12_000;
/** Of the payload of a message's metadata, in bytes of JSON. */
const LARGEST_METADATA = 16_000;

export interface Content {
  text?: string | undefined;
  blocks?: KnownBlock[] | undefined;
  metadata?: Message['metadata'];
}

/** Reads what a message is to show; refuses what Slack would. Absent parts are absent. */
function readContent(args: Arguments, longest: number): Content {
  const blocks = readBlocks(args.json('blocks', 'invalid_blocks_format'));
  const markdown = readMarkdown(args);
  return {
    ...(args.has('text') && { text: cut(args.required('text'), longest) }),
    ...(markdown !== undefined && {
      text: markdown,
      blocks: withIds([{ type: 'markdown', text: markdown }]),
    }),
    ...(blocks && { blocks }),
    ...(args.has('metadata') && { metadata: readMetadata(args.json('metadata', 'invalid_metadata_format')) }),
  };
}

/** What is posted must show something; a text that is too long is cut. */
export function postedContent(args: Arguments): Content & { text: string } {
  const content = readContent(args, LONGEST_POSTED);
  if (content.text === undefined && !content.blocks?.length) throw new ApiError('no_text');
  return { ...content, text: content.text ?? '' };
}

/** What replaces a message must show something, and its text is refused when too long. */
export function updatedContent(args: Arguments): Content {
  const content = readContent(args, Number.POSITIVE_INFINITY);
  if ((content.text?.length ?? 0) > LONGEST_UPDATED) throw new ApiError('msg_too_long');
  if (content.text === undefined && !content.blocks && !content.metadata) throw new ApiError('no_text');
  return content;
}

function cut(text: string, longest: number): string {
  return text.length > longest ? text.slice(0, longest) : text;
}

function readBlocks(value: unknown): KnownBlock[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new ApiError('invalid_blocks_format');
  const problems = blockProblems(value, 'message');
  if (problems.length > 0) throw refusal('invalid_blocks', problems);
  if (areTooLong(value)) throw new ApiError('msg_blocks_too_long');
  return withIds(value);
}

function readMarkdown(args: Arguments): string | undefined {
  const markdown = args.text('markdown_text');
  if (markdown === undefined) return undefined;
  if (args.has('text') || args.has('blocks')) throw new ApiError('markdown_text_conflict');
  if (markdown.length > LONGEST_MARKDOWN) throw new ApiError('msg_too_long');
  return markdown;
}

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

function readMetadata(value: unknown): Message['metadata'] {
  if (Object.keys(Object(value) as Json).length === 0) return undefined;
  const metadata = metadataSchema.safeParse(value);
  if (!metadata.success) throw new ApiError('invalid_metadata_format');
  if (Buffer.byteLength(JSON.stringify(metadata.data)) > LARGEST_METADATA) {
    throw new ApiError('metadata_too_large');
  }
  return metadata.data;
}
