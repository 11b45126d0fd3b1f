import { Prisma } from "@/prisma/generated/sqlite/client/client";

/** A piece of a raw query; values in it become parameters, whatever they hold. */
export const sql = Prisma.sql;

/** Pieces of a raw query with something between them, such as " AND ". */
export const joinSql = Prisma.join;

/** A piece of a raw query that the program itself has put together; never anything that came from outside. */
export const rawSql = Prisma.raw;

export type Sql = Prisma.Sql;

/** What an optional JSON column is set to when it is to hold nothing. */
export const NO_JSON = Prisma.DbNull;
