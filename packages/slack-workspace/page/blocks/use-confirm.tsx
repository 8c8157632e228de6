import type { ConfirmationDialog } from '@slack/types';
import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { ConfirmDialog } from '../parts/dialog.tsx';
import { Plain, TextObjectView } from '../text/mrkdwn.tsx';
import type { AnyElement } from './values.ts';

/**
 * Asks what the element's `confirm` says before doing what it does; at once when it has none. `dialog` must be
 * rendered beside the element.
 */
export function useConfirm(element: AnyElement) {
  const [waiting, setWaiting] = useState<() => void>();
  const confirm = element['confirm'] as ConfirmationDialog | undefined;
  const guard = (act: () => void) => (confirm ? setWaiting(() => act) : act());
  const answer = (yes: boolean) => {
    setWaiting(undefined);
    if (yes) waiting?.();
  };
  const dialog =
    confirm && waiting ? (
      <ConfirmDialog
        title={confirm.title ? <Plain text={confirm.title.text} /> : text.confirmTitle}
        confirm={confirm.confirm && <Plain text={confirm.confirm.text} />}
        deny={confirm.deny && <Plain text={confirm.deny.text} />}
        danger={confirm.style === 'danger'}
        onAnswer={answer}
      >
        <TextObjectView text={confirm.text} />
      </ConfirmDialog>
    ) : null;
  return { guard, dialog };
}
