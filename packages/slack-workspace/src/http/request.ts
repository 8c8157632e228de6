import type { IncomingMessage } from 'node:http';
import type { Json } from '../state/model.ts';

/** The largest body taken, in bytes: a file to upload, at most. */
const LARGEST_BODY = 10_000_000;

/** Reads a request's body whole. Rejects with a RangeError when it is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LARGEST_BODY) throw new RangeError('body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The arguments of a Web API call: from the address, and from a form or JSON. Malformed JSON gives nothing. */
export async function readArguments(request: IncomingMessage, url: URL): Promise<Json | undefined> {
  const fromAddress = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const given = parseObject(body.toString());
    return given && { ...fromAddress, ...given };
  }
  return { ...fromAddress, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}

/** A JSON object; nothing if it is something else. */
export function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of an uploaded file: the body itself, or the one file of a multipart form. */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const value of form.values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}
