import type { MenuDocument } from "@/lib/menu/document";

/** What followers have at WeChat, beside what was published from here last. */
export type LiveState =
  | { type: "same"; isOpen: boolean }
  | { type: "none" }
  | {
      type: "differs";
      document: MenuDocument;
      /** What a menu made in WeChat's console has that buttons of ours cannot do, in words. */
      lost: string[];
      /** False when the account's menu is switched off in the console. */
      isOpen: boolean;
    }
  | { type: "failed"; message: string; advice: string };
