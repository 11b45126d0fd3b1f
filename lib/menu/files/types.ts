/** The live menus that send what a file held before it was replaced. */
export type EarlierContent = {
  /** Of the default menu, by name. */
  buttons: string[];
  conditionalMenus: { id: string; name: string }[];
};

/** What came of giving followers the new content by way of their menus; null for a menu that did not send the old one. */
export type Renewal = {
  /** The version of the default menu that has it. */
  number: number | null;
  /** waiting: somebody is changing these menus, and what they do is not published without them; failed: WeChat's reason. */
  conditional: { type: "published" | "waiting" } | { type: "failed"; message: string } | null;
};
