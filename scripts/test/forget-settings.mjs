// What the caller's shell, or a .env in the project's folder, says of a desk is no business of tools and tests: they
// would listen on its port and write into its folder. Node built-ins only.
import { readFileSync } from "node:fs";

/** Every setting has its line there: forget-settings.test.ts. */
const example = new URL("../../.env.example", import.meta.url);

/** The names of the desk's settings. */
export function listSettings() {
  return [...readFileSync(example, "utf8").matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name);
}

/**
 * The environment without the settings of a desk. They are left empty, which the desk takes for "not set", rather than
 * left out: Next reads a .env of its own accord and fills in what is missing. NODE_ENV belongs to each tool, and the
 * variables of PostgreSQL would lead the tests' connections astray.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function forgetSettings(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => name !== "NODE_ENV" && !/^PG[A-Z]+$/.test(name),
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(listSettings().map((name) => [name, ""])) };
}

/** The same for the process that this is called in, before it starts others. */
export function forgetOwnSettings() {
  const kept = forgetSettings(process.env);
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
}
