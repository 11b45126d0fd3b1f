// What counters are kept for: the whole account, one code, and the groups that codes are in. A code that was taken for
// a new purpose counts as something new; in this folder a codeId is always what a code counts as.

/** all, code:ID, folder:NAME, label:NAME or owner:NAME. Codes without folder or owner are in those of the empty name. */
export type Scope = string;

export const GROUPINGS = ["folder", "label", "owner"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type ScopeKind = "all" | "code" | Grouping;

/** Everything of the account. */
export const ALL: Scope = "all";

/** The groups that a code is in. */
export type CodeGroups = { folder: string; owner: string; labels: readonly string[] };

/** What a code counts as now. */
export function countedAs(code: { id: string; countedAs: string }): string {
  return code.countedAs || code.id;
}

export function codeScope(codeId: string): Scope {
  return `code:${codeId}`;
}

export function folderScope(name: string): Scope {
  return `folder:${name}`;
}

export function labelScope(name: string): Scope {
  return `label:${name}`;
}

export function ownerScope(name: string): Scope {
  return `owner:${name}`;
}

/** The scope of one group of a grouping. */
export function groupScope(grouping: Grouping, name: string): Scope {
  return `${grouping}:${name}`;
}

/** The scopes of the groups that a code is in; moving a code between them moves its history. */
export function groupScopes({ folder, owner, labels }: CodeGroups): Scope[] {
  return [folderScope(folder), ownerScope(owner), ...labels.map(labelScope)];
}

/** Which kind a scope is of. */
export function kindOf(scope: Scope): ScopeKind {
  const kind = scope.split(":", 1)[0];
  return kind === "code" ? kind : (GROUPINGS.find((grouping) => grouping === kind) ?? "all");
}

/** The code's id or the group's name. */
export function nameOf(scope: Scope): string {
  return scope.slice(scope.indexOf(":") + 1);
}
