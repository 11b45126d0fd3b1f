// The SQL that leads from one model to another, by Prisma's schema engine as WebAssembly: no native engine, no database.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { variant } from "./variants.mjs";

const engineNames = { sqlite: "sqlite", postgresql: "postgres" };
const versions = { sqlite: "3.45.0", postgresql: "PostgreSQL 15.0" };
/** Loaded once: the engine's glue keeps views of the first instance's memory and breaks with a second one. */
let loading;
/** Prisma's number for a column of text, in a driver adapter's answer. */
const TEXT_COLUMN = 7;

/**
 * @param {"sqlite" | "postgresql"} provider
 * @param {string | null} from the models as they were; null is an empty database
 * @param {string} to the models as they are to be
 * @returns {Promise<string>} SQL; empty when there is nothing to do
 */
export async function schemaDiff(provider, from, to) {
  loading ??= loadEngine();
  const SchemaEngine = await loading;
  const datamodels = [["schema.prisma", variant(provider, to)]];
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterWithoutDatabase(provider));
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : target(variant(provider, from)),
      to: target(variant(provider, to)),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    // An empty list as a default of JSON: Prisma leaves out the quotes, and SQLite then reads the name of a column.
    const quoted = stdout.replaceAll(" JSONB NOT NULL DEFAULT [],", " JSONB NOT NULL DEFAULT '[]',");
    // The schema "public" is there, and creating it asks for a right that the desk's database user need not have.
    const sql = quoted.replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', "");
    return sql.trim() === "-- This is an empty migration." ? "" : sql;
  } finally {
    engine.free();
  }
}

function target(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

async function loadEngine() {
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import(pathToFileURL(glueFile).href);
  const wasm = await readFile(path.join(path.dirname(glueFile), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue.SchemaEngine;
}

/** Comparing two models asks a database one thing only: its version. */
function adapterWithoutDatabase(provider) {
  const identity = { provider: engineNames[provider], adapterName: "none" };
  const connection = {
    ...identity,
    queryRaw: async () => ({
      columnNames: ["version"],
      columnTypes: [TEXT_COLUMN],
      rows: [[versions[provider]]],
    }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => {
      throw new Error("Comparing two models needs no transaction.");
    },
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => connection;
  return { ...identity, connect, connectToShadowDb: connect };
}
