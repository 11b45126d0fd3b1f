/** Part of a button that a finding speaks of. */
export type FindingField =
  | "name"
  | "action"
  | "items"
  | "key"
  | "url"
  | "appId"
  | "pagePath"
  | "mediaId"
  | "articleId";

/** Something about a button: wrong, so that the menu cannot be published, or only to be looked at. */
export type Finding = {
  isWrong: boolean;
  /** Null for the menu as a whole. */
  buttonId: string | null;
  field: FindingField | null;
  message: string;
};
