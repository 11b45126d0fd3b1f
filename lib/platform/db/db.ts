import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/platform/env";
import { processSingleton } from "@/lib/platform/process-singleton";
import { PrismaClient as PostgresClient } from "@/prisma/generated/postgresql/client/client";
import { type Prisma, PrismaClient } from "@/prisma/generated/sqlite/client/client";
import { isPostgres } from "./dialect";
import { ImmediateLibSql } from "./immediate-libsql";

export type { Prisma } from "@/prisma/generated/sqlite/client/client";

/** What a query may run on: the database itself or a transaction of it. */
export type Database = Prisma.TransactionClient;

/** The database. The whole desk is typed against the SQLite client, the narrower of the two. */
export const db: PrismaClient = processSingleton("db", () =>
  isPostgres ? openPostgres(env.DATABASE_POOL_SIZE) : openSqlite(),
);

function openSqlite(): PrismaClient {
  const adapter = new ImmediateLibSql({ url: env.DATABASE_URL });
  return new PrismaClient({ adapter });
}

/** @param poolSize the most connections that this thread opens; whoever comes then waits for one */
export function openPostgres(poolSize: number): PrismaClient {
  const client: unknown = new PostgresClient({
    adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: poolSize }),
  });
  // Generated from the same model: the two differ in what PostgreSQL can do beyond SQLite, which the desk does not use.
  return client as PrismaClient;
}
