import { PrismaLibSql } from "@prisma/adapter-libsql";

/**
 * Begins every transaction as a writer. SQLite's default is to begin as a reader and to fail at once, whatever the
 * timeout, when another connection has written before the first write.
 */
export class ImmediateLibSql extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]) {
    const client = super.createClient(config);
    const begin = client.transaction.bind(client);
    client.transaction = () => begin("write");
    return client;
  }
}
