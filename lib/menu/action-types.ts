// What a tap on a button can do. No schema in here, so that the editor can start without one; schema.ts has it.

/** Texts that a tap needs. */
export const ACTION_FIELDS = {
  url: { wire: "url", isTyped: true },
  appId: { wire: "appid", isTyped: true },
  pagePath: { wire: "pagepath", isTyped: true },
  mediaId: { wire: "media_id", isTyped: false },
  articleId: { wire: "article_id", isTyped: false },
  /** What the picker showed; WeChat knows only the id. */
  title: { wire: null, isTyped: false },
  /** The file of the library that WeChat knows by the id. Empty for what WeChat alone has. */
  fileId: { wire: null, isTyped: false },
} as const satisfies Record<string, FieldRow>;
export type ActionFieldName = keyof typeof ACTION_FIELDS;
/** The texts of any action, and every action itself. */
export type ActionValues = { [Field in ActionFieldName | "type"]?: string | undefined };

type FieldRow = {
  /** WeChat's name of it; null for what stays here. */
  wire: string | null;
  /** By hand, so that there may be blanks around it. */
  isTyped: boolean;
};

export const ACTION_GROUPS = ["send", "open", "ask"] as const;

/**
 * One row a type, in the order in which they are offered.
 * Source: developers.weixin.qq.com › Custom menus › Create, Event push.
 */
export const ACTION_TYPES = {
  click: { wire: "click", group: "send", fields: [], target: [], sends: "key", needsReply: true },
  media: {
    wire: "media_id",
    group: "send",
    fields: ["mediaId", "title", "fileId"],
    target: ["mediaId"],
    sends: null,
    material: "any",
  },
  article: {
    wire: "article_id",
    group: "send",
    fields: ["articleId", "title"],
    target: ["articleId"],
    sends: null,
  },
  view: { wire: "view", group: "open", fields: ["url"], target: ["url"], sends: "url" },
  miniprogram: {
    wire: "miniprogram",
    group: "open",
    // The address is for versions of WeChat that know no mini programs.
    fields: ["appId", "pagePath", "url"],
    target: ["appId", "pagePath"],
    sends: "pagePath",
  },
  articleViewLimited: {
    wire: "article_view_limited",
    group: "open",
    fields: ["articleId", "title"],
    target: ["articleId"],
    sends: null,
  },
  viewLimited: {
    wire: "view_limited",
    group: "open",
    fields: ["mediaId", "title"],
    target: ["mediaId"],
    sends: null,
    material: "news",
    isWithdrawn: true,
  },
  scancodeWaitmsg: {
    wire: "scancode_waitmsg",
    group: "ask",
    fields: [],
    target: [],
    sends: "key",
    needsReply: true,
  },
  scancodePush: { wire: "scancode_push", group: "ask", fields: [], target: [], sends: "key" },
  picPhotoOrAlbum: { wire: "pic_photo_or_album", group: "ask", fields: [], target: [], sends: "key" },
  picSysphoto: { wire: "pic_sysphoto", group: "ask", fields: [], target: [], sends: "key" },
  picWeixin: { wire: "pic_weixin", group: "ask", fields: [], target: [], sends: "key" },
  locationSelect: { wire: "location_select", group: "ask", fields: [], target: [], sends: "key" },
} as const satisfies Record<string, ActionRow>;

type Rows = typeof ACTION_TYPES;
export type ActionType = keyof Rows;

/** What a tap on a button does. While it is being edited any text may be empty. */
export type ButtonAction = {
  [Type in ActionType]: { type: Type } & { [Field in Rows[Type]["fields"][number]]: string };
}[ActionType];

export type ActionRow = {
  /** WeChat's name of the type. */
  wire: string;
  /** The heading under which it is offered. */
  group: (typeof ACTION_GROUPS)[number];
  /** What staff fill in. */
  fields: readonly ActionFieldName[];
  /** Those of the fields that say what a tap opens or sends. */
  target: readonly ActionFieldName[];
  /** What the tap's event carries; a key can have a reply of ours. Null where WeChat answers without an event. */
  sends: "key" | "url" | "pagePath" | null;
  /** It does nothing of its own: a follower without a reply waits for nothing. */
  needsReply?: boolean;
  /** What `mediaId` names: a picture, voice message or video, or news. */
  material?: "any" | "news";
  /** WeChat takes it still, but does nothing with it any more. */
  isWithdrawn?: boolean;
};

/** All types, in the order in which they are offered. */
export const ACTION_TYPE_NAMES = Object.keys(ACTION_TYPES).filter(isActionType);

export function rowOf(type: ActionType): ActionRow {
  return ACTION_TYPES[type];
}

/** An action with its row's fields out of `values`; those that are not there are empty. */
export function makeAction(type: ActionType, values: ActionValues): ButtonAction {
  const fields = rowOf(type).fields.map((field) => [field, values[field] ?? ""] as const);
  const action = { type, ...Object.fromEntries(fields) };
  if (!isAction(action)) throw new Error(`The row of ${type} does not list its fields.`);
  return action;
}

/** Whether a tap comes to us as a key. */
export function isKeyed(action: ButtonAction | null): boolean {
  return action !== null && rowOf(action.type).sends === "key";
}

/** What a tap opens or sends, one text a field; none where it comes to us as a key. */
export function targetOf(action: ButtonAction): string[] {
  const values: ActionValues = action;
  return rowOf(action.type).target.map((field) => values[field] ?? "");
}

/** The fields that WeChat gets, without the blanks around what was typed. */
export function sentFields(action: ButtonAction): { field: ActionFieldName; wire: string; value: string }[] {
  const values: ActionValues = action;
  return rowOf(action.type).fields.flatMap((field) => {
    const { wire, isTyped } = ACTION_FIELDS[field];
    const value = values[field] ?? "";
    return wire === null ? [] : [{ field, wire, value: isTyped ? value.trim() : value }];
  });
}

function isActionType(name: string): name is ActionType {
  return Object.hasOwn(ACTION_TYPES, name);
}

function isAction(action: { type: ActionType } & ActionValues): action is ButtonAction {
  return rowOf(action.type).fields.every((field) => action[field] !== undefined);
}

/** WeChat's names of buttons that only its console makes; each sends something by itself. */
export const CONSOLE_TYPES = ["text", "img", "photo", "voice", "video", "news"] as const;
