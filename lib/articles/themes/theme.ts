import type { Localized } from "@/lib/platform/i18n/locale";
import type { Look } from "./look";
import type { Styles } from "./style-keys";

/** A way for whole articles to look. `dress` gives what differs from the base. */
export type Theme = {
  id: string;
  name: Localized;
  /** When to take it, for the person who chooses. */
  description: Localized;
  look: Omit<Look, "onAccent">;
  dress: (look: Look, base: Styles) => Partial<Styles>;
};
