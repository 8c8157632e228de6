import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../src/page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { HostContext, useBlockHost } from '../blocks/host.ts';
import { useDesk } from '../client/desk.ts';
import { botOf } from '../client/seen.ts';
import { text } from '../messages.ts';
import { Avatar } from './avatar.tsx';
import { BotTabs } from './bot-tabs.tsx';
import { PaneHead } from './pane-head.tsx';
import { Tag } from './people-menu.tsx';

function HomeView({ view }: { view: NonNullable<PageState['home']> }) {
  const host = useBlockHost({ container: { home: true }, blocks: view.blocks });
  return (
    <HostContext.Provider value={host}>
      <Blocks blocks={view.blocks} />
    </HostContext.Provider>
  );
}

/** Past that, the app is not expected to publish anything. */
const patienceMs = 3_000;

/** The app's Home, which it prepares for each person when they open it. */
export function HomeTab() {
  const { state, act, app } = useDesk();
  const bot = botOf(state);
  const [late, setLate] = useState(false);
  useEffect(() => {
    void act({ type: 'open-home' });
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [act]);
  return (
    <main class="main" id="contenu" tabIndex={-1} aria-label={text.home(app)}>
      <PaneHead
        mark={<Avatar person={bot} size="s" />}
        title={
          <>
            {app} <Tag person={bot} />
          </>
        }
        note={bot?.title}
      >
        <BotTabs current="home" />
      </PaneHead>
      <div class="home">
        {state.home ? (
          <HomeView view={state.home} />
        ) : (
          <p class="empty" role="status">
            {state.botConnected && !late ? text.homeLoading(app) : text.homeAbsent(app)}
          </p>
        )}
      </div>
    </main>
  );
}
