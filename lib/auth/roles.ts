/** From most to least; each may do what the ones after it may. */
export const ROLES = ["owner", "admin", "editor", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What a membership can be; the owner of the installation is the owner of every account. */
export const MEMBER_ROLES = ["admin", "editor", "viewer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const LOWEST_ROLE = {
  /** Look at everything but secrets. */
  "account.read": "viewer",
  /** Act as a pretend follower on the phone. */
  "phone.use": "editor",
  /** Replies, articles, menu and codes, publishing included. */
  "content.edit": "editor",
  /** Connection, name and secrets of an account. */
  "account.configure": "admin",
  /** Who did what in an account. */
  "audit.read": "admin",
  /** Who may do what in the account. */
  "people.manage": "admin",
  /** New accounts, people and their rights. */
  "desk.administer": "owner",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof LOWEST_ROLE;

/** Whether the role includes the permission. */
export function can(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(LOWEST_ROLE[permission]);
}

/** Reads a stored role; what is not one gives no right at all. */
export function parseRole(text: string): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}

/** Reads the role of a membership; what is not one gives the least. */
export function parseMemberRole(text: string): MemberRole {
  return MEMBER_ROLES.find((role) => role === text) ?? "viewer";
}
