import { env } from "@/lib/platform/env";

/** Which of the two databases this process runs on. */
export const isPostgres = /^postgres(ql)?:/.test(env.DATABASE_URL);

/** The path of the SQLite file; meaningless on PostgreSQL. */
export const sqliteFile = env.DATABASE_URL.replace(/^file:/, "");
