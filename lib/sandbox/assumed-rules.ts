/**
 * What the official pages leave open, or say in two ways. These are our readings; a test (or a person who knows
 * better) can run the platform with others.
 */
export const ASSUMED_RULES = {
  /** Pushes of one message in total; "总共重试三次" can also be read as 4 (Receiving messages › Overview). */
  deliveries: 3,
  /** Each attempt carries a fresh timestamp and nonce; the body stays the same. */
  freshSignaturePerAttempt: true,
  /** The longest text of a passive reply, in bytes of UTF-8; longer brings the fault notice. */
  passiveTextBytes: 2048,
  /** Articles of a passive reply: to an ordinary message, and to anything else (menu click, follow, scan). */
  articlesToMessage: 1,
  articlesToEvent: 8,
  /** Whether a passive music reply is refused when it has no ThumbMediaId. */
  musicNeedsThumb: false,
  /** Life of a temporary code when expire_seconds is left out; older pages say 30. */
  codeSeconds: 60,
  /** Asking twice for the same permanent scene answers with the same code. */
  samePermanentCode: true,
  /** All permanent codes of one account (Account management › QR code). */
  permanentCodes: 100_000,
  /** menu/delete without a menu: refused with 46003, or accepted with 0. */
  deletingNoMenu: 46003,
  /** All conditional menus of one account; the figure behind 65305 is unpublished. */
  conditionalMenus: 100,
  /** Whether menu/trymatch puts its answer into `menu`, as some accounts are said to get it. */
  tryMatchWraps: false,
  /** Choices of a msgmenu message and bytes of each; the platform's figures (45098, 45099) are unpublished. */
  msgmenuChoices: 10,
  msgmenuChoiceBytes: 256,
  /** What user/info does with the fields withdrawn on 2021-12-27: leave them out, or send them empty. */
  emptyPrivateFields: false,
};

export type AssumedRules = typeof ASSUMED_RULES;
