/** Line drawings, 20 by 20, in the colour of the text; always beside a label or in a labelled button. */
const paths = {
  hash: 'M7.5 3 6 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  home: 'M3.500 9 10 3.500 16.500 9v7.500h-4.500v-4.500h-4v4.500H3.500z',
  chat: 'M3 4.500h14v9H9l-4 3v-3H3z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.200l2.800 1.800',
  back: 'M12 4 6 10l6 6',
  close: 'm5 5 10 10M15 5 5 15',
  send: 'M3.500 10 17 3.500 12.500 17l-2.700-5.300zM9.800 11.700 17 3.500',
  smile:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 11.500c.7 1.300 1.700 2 3 2s2.300-.7 3-2M7.600 8v.1M12.400 8v.1',
  reply: 'M4 4.500h12v8.500H9.500L6 16v-3H4z',
  more: 'M4.500 10h.1M10 10h.1M15.500 10h.1',
  eye: 'M2.500 10C4.300 6.700 6.900 5 10 5s5.700 1.700 7.500 5c-1.800 3.300-4.400 5-7.500 5s-5.700-1.700-7.500-5ZM10 7.900a2.100 2.100 0 1 0 0 4.200 2.100 2.100 0 0 0 0-4.200Z',
  down: 'm5 8 5 5 5-5',
  check: 'm4.500 10.500 3.500 3.500 7.500-8',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm0 0v1.200c0 2.400 3.800 2.400 3.800-1.200A6.800 6.800 0 1 0 14 15.500',
  slash: 'M12.500 3.500 7.500 16.500',
  outside: 'M8 4H4v12h12v-4M11 3.500h5.500V9M16 4l-7 7',
  up: 'M6.500 17H4V9h2.500zM6.500 9 10 3c1.500 0 2.300 1.200 2 2.600L11.500 8H16l-1.300 9H6.500',
  thumbDown: 'M6.500 3H4v8h2.500zM6.500 11 10 17c1.500 0 2.300-1.200 2-2.600L11.500 12H16l-1.300-9H6.500',
  trash: 'M4 6h12M8 6V4h4v2M5.500 6l.8 10.500h7.400L14.500 6M8.500 9v4.500M11.500 9v4.500',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} {...(name === 'more' && { 'stroke-width': 2.6 })} />
    </svg>
  );
}
