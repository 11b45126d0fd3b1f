import { ACTION_FIELDS, type ActionFieldName } from "@/lib/menu/action-types";

/** Part of a button that a finding speaks of. */
export type FindingField = ActionFieldName | "name" | "action" | "items" | "key";

export function isFindingField(field: string): field is FindingField {
  return Object.hasOwn(ACTION_FIELDS, field) || ["name", "action", "items", "key"].includes(field);
}

/** Something about a button: wrong, so that the menu cannot be published, or only to be looked at. */
export type Finding = {
  isWrong: boolean;
  /** Null for the menu as a whole. */
  buttonId: string | null;
  field: FindingField | null;
  message: string;
  /** Of a field that nobody has left yet: it is listed, but the field says nothing. */
  isEarly?: boolean;
};
