import { tellPosted } from '../bot/events.ts';
import { fileObject } from '../bot/present.ts';
import type { Slack } from '../slack.ts';
import { addFile } from '../state/files.ts';
import { addMessage } from '../state/messages.ts';
import type { StoredFile } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';
import { channelOf, type Method } from './method.ts';

const getUploadURLExternal: Method = {
  scopes: ['files:write'],
  run(slack, args) {
    const name = args.required('filename');
    const length = Number(args.required('length'));
    if (!Number.isInteger(length) || length < 1) throw new ApiError('invalid_arguments');
    const file = addFile(slack.state, { name, length, user: slack.state.app.botUser });
    return { upload_url: `${slack.origin}/upload/${file.secret}`, file_id: file.id };
  },
};

function announced(slack: Slack, args: Arguments): StoredFile[] {
  const given = args.json('files');
  if (!Array.isArray(given) || given.length === 0) throw new ApiError('invalid_arguments');
  return given.map((one: { id?: string; title?: string }) => {
    const file = slack.state.files.get(one.id ?? '');
    if (!file || file.complete || file.content.length !== file.length) throw new ApiError('file_not_found');
    file.title = one.title ?? file.title;
    return file;
  });
}

const completeUploadExternal: Method = {
  scopes: ['files:write'],
  run(slack, args) {
    const files = announced(slack, args);
    const channelId = args.text('channel_id');
    const channel = channelId === undefined ? undefined : channelOf(slack, channelId);
    if (channel && !channel.members.has(slack.state.app.botUser)) throw new ApiError('not_in_channel');
    for (const file of files) file.complete = true;
    if (channel) {
      const message = addMessage(slack.state, slack.now(), {
        channel: channel.id,
        user: slack.state.app.botUser,
        text: args.text('initial_comment') ?? '',
        threadTs: args.text('thread_ts'),
        files: files.map(({ id }) => id),
      });
      tellPosted(slack, channel, message);
    }
    slack.changed();
    return { files: files.map(fileObject) };
  },
};

/** Takes the bytes of a file at its upload address. False if nobody announced it or its length is another. */
export function receiveUpload(slack: Slack, secret: string, content: Buffer): boolean {
  const file = [...slack.state.files.values()].find((one) => one.secret === secret);
  if (!file || file.complete || content.length !== file.length) return false;
  file.content = content;
  return true;
}

export const fileMethods = {
  'files.getUploadURLExternal': getUploadURLExternal,
  'files.completeUploadExternal': completeUploadExternal,
};
