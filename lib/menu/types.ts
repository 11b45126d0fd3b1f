/** A button as a phone shows it, wherever the menu comes from. */
export type MenuButtonView = {
  name: string;
  /** WeChat's button type; null for the parent of a second level. */
  type: string | null;
  /** What a tap leads to: a key, an address, an id. */
  target: string;
  items: MenuButtonView[];
};

/** What followers have now. */
export type LiveMenu =
  | {
      type: "live";
      buttons: MenuButtonView[];
      /** As JSON to edit. */
      text: string;
      /** False when the account's menu is switched off in the console. */
      isOpen: boolean;
      conditionalCount: number;
    }
  | { type: "none" }
  | { type: "failed"; message: string; advice: string };

export type PublishedMenu = { number: number; text: string; publishedBy: string; publishedAt: Date };

/** What followers have, and what they were given from here last. */
export type Menus = { live: LiveMenu; published: PublishedMenu | null };

/** Something about a line of a menu's text: wrong, so that it cannot be published, or only to be looked at. */
export type Finding = {
  isWrong: boolean;
  /** Counts from 1. */
  line: number;
  column: number | null;
  place: string;
  message: string;
};

/** What WeChat said about a text: the places that it can mean, each by path ("button.0.key") and in words. */
export type Blame = { text: string; places: Readonly<Record<string, string>> };
