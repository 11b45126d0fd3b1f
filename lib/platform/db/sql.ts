import { Prisma } from "@/prisma/generated/sqlite/client/client";

/** A piece of a raw query; values in it become parameters, whatever they hold. */
export const sql = Prisma.sql;

/** Pieces of a raw query with something between them, such as " AND ". */
export const joinSql = Prisma.join;

export type Sql = Prisma.Sql;
