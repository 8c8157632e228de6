import type { Button, IconButton } from '@slack/types';
import { useState } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { Icon } from '../parts/icons.tsx';
import { Plain } from '../text/mrkdwn.tsx';
import { safeUrl } from '../text/safe-url.ts';
import type { ElementProps } from './element.tsx';
import { useHost } from './host.ts';
import { useConfirm } from './use-confirm.tsx';

/** Presses a button of the bot's: busy until the bot has acknowledged. */
function usePress({ blockId, element }: ElementProps) {
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await host.dispatch(blockId, element);
    setBusy(false);
  };
  return { busy, press };
}

/** A button; one with an address is a link, and the bot is told all the same. */
export function ButtonView(props: ElementProps) {
  const button = props.element as unknown as Button;
  const { busy, press } = usePress(props);
  const guard = useConfirm(props.element);
  const label = <Plain text={button.text.text} emoji={button.text.emoji} />;
  const classes = `button ${button.style ?? ''}`;
  const url = button.url ? safeUrl(button.url) : undefined;
  if (url) {
    return (
      <a
        class={classes}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={button.accessibility_label}
        onClick={() => void press()}
      >
        {label} <Icon name="outside" />
        <span class="unseen">{text.newWindow}</span>
      </a>
    );
  }
  return (
    <button
      type="button"
      class={classes}
      aria-label={button.accessibility_label}
      aria-busy={busy}
      onClick={() => guard(() => void press())}
    >
      {label}
    </button>
  );
}

/** A small button with a drawing; Slack has one so far, the bin. */
export function IconButtonView(props: ElementProps) {
  const { state } = useDesk();
  const button = props.element as unknown as IconButton;
  const { busy, press } = usePress(props);
  const guard = useConfirm(props.element);
  if (button.visible_to_user_ids && !button.visible_to_user_ids.includes(state.me.id)) return null;
  return (
    <button
      type="button"
      class="quiet-button"
      aria-label={button.accessibility_label ?? button.text.text}
      aria-busy={busy}
      title={button.text.text}
      onClick={() => guard(() => void press())}
    >
      {button.icon === 'trash' ? <Icon name="trash" /> : <Plain text={button.text.text} />}
    </button>
  );
}
