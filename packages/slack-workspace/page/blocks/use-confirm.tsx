import type { ConfirmationDialog } from '@slack/types';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { Plain, TextObjectView } from '../text/mrkdwn.tsx';
import type { AnyElement } from './values.ts';

/** What asks an element's `confirm` before doing what the element does; at once when it has none. */
export function useConfirm(element: AnyElement) {
  const { ask } = useDesk();
  const confirm = element['confirm'] as ConfirmationDialog | undefined;
  return (act: () => void) => {
    if (!confirm) {
      act();
      return;
    }
    const question = {
      title: confirm.title ? <Plain text={confirm.title.text} /> : text.confirmTitle,
      body: <TextObjectView text={confirm.text} />,
      confirm: confirm.confirm && <Plain text={confirm.confirm.text} />,
      deny: confirm.deny && <Plain text={confirm.deny.text} />,
      danger: confirm.style === 'danger',
    };
    void ask(question).then((yes) => yes && act());
  };
}
