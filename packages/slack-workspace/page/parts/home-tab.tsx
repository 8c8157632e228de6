import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../src/page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { HostContext, useBlockHost } from '../blocks/host.ts';
import { useDesk } from '../client/desk.ts';
import { botOf } from '../client/seen.ts';
import { text } from '../messages.ts';
import { Avatar } from './avatar.tsx';
import { BotTabs } from './bot-tabs.tsx';
import { BackToList } from './conversation.tsx';
import { Tag } from './people-menu.tsx';

function HomeView({ view }: { view: NonNullable<PageState['home']> }) {
  const host = useBlockHost({ surface: 'home', container: { home: true }, blocks: view.blocks });
  return (
    <HostContext.Provider value={host}>
      <Blocks blocks={view.blocks} />
    </HostContext.Provider>
  );
}

/** Past that, Capi is not expected to publish anything. */
const patienceMs = 3_000;

/** Capi's Home, which it prepares for each person when they open it. */
export function HomeTab() {
  const { state, act } = useDesk();
  const bot = botOf(state);
  const [late, setLate] = useState(false);
  useEffect(() => {
    void act({ type: 'open-home' });
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [act]);
  return (
    <main class="main" id="contenu" tabIndex={-1} aria-label={text.home}>
      <header class="main-head">
        <BackToList />
        <Avatar person={bot} size="s" />
        <div class="main-title">
          <h2>
            {bot?.name} <Tag person={bot} />
          </h2>
          <p>{bot?.title}</p>
        </div>
        <BotTabs current="home" />
      </header>
      <div class="home">
        {state.home ? (
          <HomeView view={state.home} />
        ) : (
          <p class="empty" role="status">
            {state.botConnected && !late ? text.homeLoading : text.homeAbsent}
          </p>
        )}
      </div>
    </main>
  );
}
