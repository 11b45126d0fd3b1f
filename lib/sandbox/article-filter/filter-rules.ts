import { z } from "zod";

/**
 * What the platform does with the text of an article where nobody has measured it, or two people have measured
 * different things. The defaults are our reading; FIDELITY.md lists them, the control plane changes them.
 */
export const filterRulesSchema = z.strictObject({
  /** A style attribute written with `&quot;` or `&#39;` is stored empty, or read as any other. */
  quoteEntities: z.enum(["emptyStyle", "decoded"]).default("emptyStyle"),
  /** A div around blocks is dissolved into paragraphs without style, or kept. */
  blockDivs: z.enum(["dissolved", "kept"]).default("dissolved"),
  classes: z.enum(["kept", "removed"]).default("kept"),
  /** Grids, filters, clip paths, transitions, animations, custom properties. */
  modernStyles: z.enum(["removed", "kept"]).default("removed"),
  /** WeChat's own elements: account card, mini program, voice, video. */
  ownElements: z.enum(["kept", "removed"]).default("kept"),
  /** What is left of iframe, video, audio, object and embed, which never play. */
  playerShells: z.enum(["kept", "removed"]).default("kept"),
  /** The words inside of form, label, button, select and textarea; the elements always go. */
  formWords: z.enum(["removed", "kept"]).default("removed"),
  /** Elements of no list: gone but for their words, or gone. */
  unlistedElements: z.enum(["dissolved", "removed"]).default("dissolved"),
  /** Attributes of no list; handlers, ids and addresses always go. */
  unlistedAttributes: z.enum(["removed", "kept"]).default("removed"),
  /** Pictures of other hosts: the element goes, or stays without its picture. */
  foreignPictures: z.enum(["removed", "emptied"]).default("removed"),
  /** Links that the account may not have: the address goes, or the element but for its words. */
  foreignLinks: z.enum(["hrefRemoved", "dissolved"]).default("hrefRemoved"),
  /** Animations in drawings beyond those that are reported to work. */
  otherAnimations: z.enum(["removed", "kept"]).default("removed"),
});

export type FilterRules = z.infer<typeof filterRulesSchema>;
