import type { Localized } from "@/lib/platform/i18n/locale";

/** private: nobody but staff sees it, and nobody has yet. */
export type PageState = "private" | "public" | "takenDown";

/** What staff are told of an article's page. */
export type Publication = {
  articleId: string;
  state: PageState;
  /** Where it is, or will be. */
  url: string;
  slug: string;
  publishedAt: Date | null;
  changedAt: Date | null;
  /** Whether what is written differs from what readers see. */
  isChanged: boolean;
  publishAt: Date | null;
  takeDownAt: Date | null;
  scheduledBy: string;
  /** Why what was planned did not happen. */
  failure: Localized | null;
  /** The last days, the oldest first. */
  views: readonly DayOfViews[];
  viewsInAll: number;
};

export type DayOfViews = { day: string; views: number };

/** The account's card at the end of its articles, besides its name. */
export type CardOfAccount = { signature: string; avatarId: string | null; qrCodeId: string | null };

/** An article in the public list of its account. */
export type ListedPage = {
  articleId: string;
  slug: string;
  title: string;
  description: string;
  pictureUrl: string;
  publishedAt: Date;
};
