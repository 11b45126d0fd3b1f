import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/platform/db/db";
import type { NewPerson } from "./schema";

/** Writes a person with an already hashed password. */
export async function insertPerson(tx: Database, person: NewPerson & { isOwner: boolean }): Promise<string> {
  const id = randomUUID();
  const { name, email, password, isOwner } = person;
  await tx.user.create({ data: { id, name, email, isOwner, emailVerified: true } });
  await tx.credential.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password },
  });
  return id;
}
