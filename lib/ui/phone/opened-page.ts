/**
 * Fetches what stands at an address, as a document to be shown where nothing of it runs: a promise of null when that did
 * not succeed. Null for an address that only its own place can show.
 */
export type PageReader = (url: string) => Promise<string | null> | null;

/** What WeChat opens over the chat. */
export type OpenedPage =
  | { type: "page"; title: string; url: string }
  | { type: "miniProgram"; title: string; appId: string; path: string };
