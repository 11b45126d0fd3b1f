import { AUDIT_EVENTS, type AuditEventName } from "./events";

/** What the list can be narrowed to. */
export const AUDIT_KINDS = [
  "access",
  "people",
  "settings",
  "replies",
  "articles",
  "menu",
  "qrcodes",
  "followers",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

type Entity = AuditEventName extends infer Name
  ? Name extends `${infer Thing}.${string}`
    ? Thing
    : never
  : never;

const KIND_OF: Readonly<Record<Entity, AuditKind>> = {
  session: "access",
  limit: "access",
  action: "access",
  owner: "people",
  person: "people",
  personLink: "people",
  password: "people",
  account: "settings",
  audit: "settings",
  configuration: "settings",
  console: "settings",
  rule: "replies",
  article: "articles",
  articleTemplate: "articles",
  articleSet: "articles",
  material: "articles",
  mediaFile: "articles",
  menu: "menu",
  conditionalMenu: "menu",
  conditionalMenus: "menu",
  qrCode: "qrcodes",
  qrStyle: "qrcodes",
  qrBatch: "qrcodes",
  qrTester: "qrcodes",
  qrTest: "qrcodes",
  qrPrint: "qrcodes",
  follower: "followers",
};

const KINDS: ReadonlyMap<string, AuditKind> = new Map(Object.entries(KIND_OF));

/** Which kind an event is of; null for one that this version does not know. */
export function kindOf(event: string): AuditKind | null {
  return KINDS.get(event.split(".", 1)[0] ?? "") ?? null;
}

/** Reads a stored event; null for one of a version that knew more. */
export function parseEvent(event: string): AuditEventName | null {
  return AUDIT_EVENTS.find((each) => each === event) ?? null;
}
