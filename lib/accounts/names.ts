import { db } from "@/lib/platform/db/db";

/** Every account of the installation by name, for whoever may know of all of them. */
export async function listAccountNames(): Promise<{ id: string; name: string }[]> {
  return db.account.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
