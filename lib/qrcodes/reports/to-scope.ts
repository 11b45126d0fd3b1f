import { ALL, codeScope, groupScope, type Scope } from "../measuring/scopes";
import type { ReportScope } from "./types";

/** The counters of what a report is about. */
export function toScope(scope: ReportScope): Scope {
  switch (scope.type) {
    case "all":
      return ALL;
    case "code":
      return codeScope(scope.id);
    case "folder":
    case "label":
    case "owner":
      return groupScope(scope.type, scope.name);
    default:
      return scope satisfies never;
  }
}
