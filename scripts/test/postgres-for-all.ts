import { startPostgres } from "./postgres";

/** Vitest's global setup of the PostgreSQL project: one server for the run, found by the workers through TEST_POSTGRES_URL. */
export async function setup(): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  process.env.TEST_POSTGRES_URL = url;
  return stop;
}
