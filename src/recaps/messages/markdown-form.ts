import type { InputBlock, ModalView } from '@slack/types';
import { button, row, sections } from '../../slack/blocks.ts';
import { input, modal, textInput } from '../../slack/forms.ts';
import { actions, forms, markdownBlock } from '../actions.ts';
import { draftMarkdown, inParts } from '../draft-markdown.ts';
import type { Sheet } from '../sheet.ts';
import { draftWords } from './draft-markdown.ts';
import { formWords } from './forms.ts';
import type { SheetMemory } from './sheet-forms.ts';

/** Characters that Slack takes in a field. */
const LONGEST_FIELD = 3000;
/** Of these, what Capi writes: the rest is room to write more. */
const LONGEST_PART = 2500;

/** The draft as Markdown to edit in place or to paste back: in as many fields as it takes, and one more. */
export function markdownForm(sheet: Sheet, memory: SheetMemory): ModalView {
  const parts = inParts(draftMarkdown(sheet), LONGEST_PART);
  return modal({
    id: forms.markdown,
    metadata: memory,
    title: draftWords.title,
    submit: formWords.save(),
    blocks: [
      ...sections(draftWords.explained()),
      row(button(actions.sendMarkdown, draftWords.asFile, memory.visit)),
      ...parts.map((part, rank) => textField(rank, draftWords.field(rank + 1, parts.length), part)),
      textField(parts.length, draftWords.more(), '', draftWords.moreHint()),
    ],
  });
}

function textField(rank: number, label: string, value: string, hint?: string): InputBlock {
  const element = textInput(LONGEST_FIELD, value, { multiline: true });
  return input(markdownBlock(rank), label, element, { optional: true, hint });
}
