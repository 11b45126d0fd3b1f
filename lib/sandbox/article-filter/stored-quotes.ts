const TAG = /<[^<>]*>/g;
const STYLE = / style="([^"]*)"/;

/**
 * A stored text as draft/get gives it: single quotation marks inside of style attributes have become `&#39;`. Sent back
 * like that, it loses those styles.
 */
export function withQuoteEntities(stored: string): string {
  return stored.replace(TAG, (tag) => tag.replace(STYLE, (style) => style.replaceAll("'", "&#39;")));
}

/** A stored text as WeChat's page shows it: pictures are loaded from `data-src`. */
export function withPictures(stored: string): string {
  return stored.replace(/<img data-src="/g, '<img src="');
}
