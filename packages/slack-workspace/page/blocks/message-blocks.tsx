import type { Message } from '../../src/page-api.ts';
import { Blocks } from './blocks.tsx';
import { HostContext, useBlockHost } from './host.ts';

/** The blocks of a message. */
export function MessageBlocks({ message }: { message: Message }) {
  const { channel, ts } = message;
  const blocks = message.blocks ?? [];
  const host = useBlockHost({ container: { message: { channel, ts } }, blocks });
  return (
    <HostContext.Provider value={host}>
      <Blocks blocks={blocks} />
    </HostContext.Provider>
  );
}
