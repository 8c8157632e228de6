import { safeUrl } from '../text/safe-url.ts';

interface Image {
  alt_text: string;
  image_url?: string;
  slack_file?: object;
}

/** An image by its address; a file of Slack's, which has none here, is told by its description. */
export function Picture({ image, ...rest }: { image: object & { alt_text: string }; class: string }) {
  const { image_url: address, alt_text: alt } = image as Image;
  const url = address && (safeUrl(address) ?? (address.startsWith('data:image/') ? address : undefined));
  return url ? <img class={rest.class} src={url} alt={alt} loading="lazy" /> : <em>{alt}</em>;
}
