/**
 * What a restored database must not bring back: sessions that may have been ended since, and links that may have been
 * used.
 */
export const FORGET_ACCESS: readonly string[] = ["Session", "Verification", "SetupLink", "PersonLink"].map(
  (table) => `DELETE FROM "${table}"`,
);
