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
