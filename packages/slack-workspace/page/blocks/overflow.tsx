import type { PlainTextOption } from '@slack/types';
import { text } from '../messages.ts';
import { Icon } from '../parts/icons.tsx';
import { Menu } from '../parts/menu.tsx';
import { Plain } from '../text/mrkdwn.tsx';
import { safeUrl } from '../text/safe-url.ts';
import type { ElementProps } from './element.tsx';
import { useHost } from './host.ts';
import { useConfirm } from './use-confirm.tsx';
import { optionsOf } from './values.ts';

/** A menu behind three dots. */
export function OverflowView({ blockId, element }: ElementProps) {
  const host = useHost();
  const guard = useConfirm(element);
  const choose = (option: PlainTextOption) => {
    const url = option.url ? safeUrl(option.url) : undefined;
    if (url) open(url, '_blank', 'noopener,noreferrer');
    void host.dispatch(blockId, element, option);
  };
  const items = (optionsOf(element) as PlainTextOption[]).map((option, index) => ({
    key: option.value ?? String(index),
    label: <Plain text={option.text.text} />,
    hint: option.description?.text,
    onChoose: () => guard(() => choose(option)),
  }));
  return (
    <Menu label={text.menu} items={items} class="button button-icon">
      <Icon name="more" />
    </Menu>
  );
}
