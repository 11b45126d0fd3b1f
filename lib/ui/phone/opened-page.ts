/** What WeChat opens over the chat. */
export type OpenedPage =
  | { type: "page"; title: string; url: string }
  | { type: "miniProgram"; title: string; appId: string; path: string };
