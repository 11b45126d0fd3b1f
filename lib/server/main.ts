/** Errors that the person at the terminal can act on: one line is enough, a stack would bury it. */
const CLEAR_ERRORS = new Set([
  "StartError",
  "DamagedDatabaseError",
  "SandboxStartError",
  "MigrationError",
  "SecretKeyError",
  "SettingsError",
]);

// Whatever is made from here on, the database, the key, files: for the owner of this process alone. Its sandbox inherits it.
process.umask(0o077);

// Imported here and not above, because wrong settings show themselves while the modules load.
import("./start")
  .then(({ start }) => start())
  .catch((error: unknown) => {
    process.stderr.write(`\n${describe(error)}\n`);
    process.exit(1);
  });

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return CLEAR_ERRORS.has(error.name) ? error.message : (error.stack ?? error.message);
}
