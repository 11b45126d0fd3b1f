/** What the account keeps at WeChat for good. `news` is left from before WeChat had drafts: it can be chosen, not added. */
export const MATERIAL_TYPES = ["image", "voice", "video", "news"] as const;
export type MaterialType = (typeof MATERIAL_TYPES)[number];

/** Each way to leave a list: 20 is what WeChat gives at once. */
export const ITEMS_A_PAGE = 20;

// These travel as JSON, which knows no dates: times are milliseconds since 1970.

export type Material = {
  mediaId: string;
  name: string;
  updatedAt: number;
  /** WeChat's address; our own server fetches it. Null where there is no picture. */
  pictureUrl: string | null;
};

/** Articles that were published together, under one id. */
export type Publication = {
  articleId: string;
  title: string;
  digest: string;
  pictureUrl: string | null;
  articleCount: number;
  updatedAt: number;
  /** The first article was taken back: nobody can open it any more. */
  isDeleted: boolean;
};

/** One page of what WeChat has, and how much there is in all. */
export type MediaPage<Item> = { total: number; items: Item[] };

/** What a picker chose; `title` is for the people of the desk, WeChat knows only the id. */
export type ChosenMaterial = { mediaId: string; title: string };
export type ChosenPublication = { articleId: string; title: string };
