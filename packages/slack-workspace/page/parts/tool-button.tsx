import { Icon, type IconName } from './icons.tsx';

interface ToolButtonProps {
  /** Said by screen readers, and shown to the pointer. */
  label: string;
  icon: IconName;
  class?: string;
  tabIndex?: number;
  onClick: () => void;
}

/** A button that is only a drawing. */
export function ToolButton({ label, icon, tabIndex, onClick, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      class={`tool ${rest.class ?? ''}`}
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
