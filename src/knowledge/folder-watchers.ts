import { type FSWatcher, watch } from 'node:fs';
import type { Folder } from './folder.ts';

/** Tells that something happened in one of a changing set of folders. */
export interface FolderWatchers {
  /** Watches these folders and no others. Gives whether some were not watched before. */
  follow(folders: readonly Folder[]): boolean;
  close(): void;
}

/**
 * One watcher a folder, not Node's recursive one: on Linux (Node 20) that one watches each file's inode, and
 * hears nothing more of a file once an editor has saved it by renaming (tried). A folder's own watcher does.
 *
 * @param onEvent - Something may have changed.
 * @param onError - A folder cannot be watched: out of inotify watches, or gone.
 */
export function folderWatchers(onEvent: () => void, onError: (error: unknown) => void): FolderWatchers {
  const watchers = new Map<string, FSWatcher>();

  const add = ({ path, identity }: Folder) => {
    try {
      const watcher = watch(path, { persistent: false }, onEvent);
      watcher.on('error', (error) => {
        watcher.close();
        watchers.delete(identity);
        onError(error);
      });
      watchers.set(identity, watcher);
    } catch (error) {
      onError(error);
    }
  };

  return {
    follow(folders) {
      const wanted = new Set(folders.map(({ identity }) => identity));
      for (const [identity, watcher] of watchers) {
        if (wanted.has(identity)) continue;
        watcher.close();
        watchers.delete(identity);
      }
      const added = folders.filter(({ identity }) => !watchers.has(identity));
      added.forEach(add);
      return added.some(({ identity }) => watchers.has(identity));
    },
    close() {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
