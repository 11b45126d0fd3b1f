/** Everything that is recorded, as entity.past. */
export const AUDIT_EVENTS = [
  "owner.created",
  "person.created",
  "person.renamed",
  "password.changed",
  "password.reset",
  "account.created",
  "account.updated",
  "account.secretsReplaced",
  "rule.created",
  "rule.updated",
  "rule.deleted",
  "article.created",
  "article.updated",
  "article.deleted",
  "menu.published",
  "qrCode.created",
  "configuration.applied",
] as const;
export type AuditEventName = (typeof AUDIT_EVENTS)[number];
