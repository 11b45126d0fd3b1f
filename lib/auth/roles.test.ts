import { describe, expect, it } from "vitest";
import { can, type Permission, parseRole, type Role } from "./roles";

const TABLE: [Role, Permission[], Permission[]][] = [
  ["viewer", ["account.read"], ["phone.use", "content.edit", "account.configure", "desk.administer"]],
  ["editor", ["account.read", "phone.use", "content.edit"], ["account.configure", "desk.administer"]],
  ["admin", ["account.read", "content.edit", "account.configure"], ["desk.administer"]],
  ["owner", ["account.read", "content.edit", "account.configure", "desk.administer"], []],
];

describe("roles", () => {
  it.each(TABLE)("%s may %j and not %j", (role, allowed, denied) => {
    expect(allowed.filter((permission) => !can(role, permission))).toEqual([]);
    expect(denied.filter((permission) => can(role, permission))).toEqual([]);
  });

  it.each(["", "root", "OWNER"])("a stored role that is none gives no right: %j", (text) => {
    expect(parseRole(text)).toBeNull();
  });
});
