import type { InputBlock, ModalView } from '@slack/types';
import { sections } from '../../slack/blocks.ts';
import { actions, FIELD, forms, markdownBlock } from '../actions.ts';
import { draftMarkdown, inParts } from '../draft-markdown.ts';
import type { Sheet } from '../sheet.ts';
import { draftWords } from './draft-markdown.ts';
import { formWords } from './forms.ts';
import { button } from './posts-before.ts';
import type { SheetMemory } from './sheet-forms.ts';

/** Characters that Slack takes in a field. */
const LONGEST_FIELD = 3000;
/** Of these, what Capi writes: the rest is room to write more. */
const LONGEST_PART = 2500;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** The draft as Markdown to edit in place or to paste back: in as many fields as it takes, and one more. */
export function markdownForm(sheet: Sheet, memory: SheetMemory): ModalView {
  const parts = inParts(draftMarkdown(sheet), LONGEST_PART);
  return {
    type: 'modal',
    callback_id: forms.markdown,
    private_metadata: JSON.stringify(memory),
    title: plain(draftWords.title),
    submit: plain(formWords.save()),
    close: plain(formWords.cancel()),
    blocks: [
      ...sections(draftWords.explained()),
      { type: 'actions', elements: [button(draftWords.asFile, actions.sendMarkdown, memory.visit)] },
      ...parts.map((part, rank) => textField(rank, draftWords.field(rank + 1, parts.length), part)),
      { ...textField(parts.length, draftWords.more(), ''), hint: plain(draftWords.moreHint()) },
    ],
  };
}

function textField(rank: number, label: string, value: string): InputBlock {
  return {
    type: 'input',
    block_id: markdownBlock(rank),
    optional: true,
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: FIELD,
      multiline: true,
      max_length: LONGEST_FIELD,
      ...(value !== '' && { initial_value: value }),
    },
  };
}
