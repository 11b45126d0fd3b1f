// The one model file as Prisma wants it for each database.
export const providers = ["sqlite", "postgresql"];

/** The model file of one provider: a generator and a datasource in front of the models. */
export function variant(provider, models) {
  return `// Made from prisma/schema.prisma by scripts/generate.mjs. Not to be edited.
generator client {
  provider               = "prisma-client"
  output                 = "./client"
  runtime                = "nodejs"
  moduleFormat           = "esm"
  generatedFileExtension = "ts"
  importFileExtension    = ""
}

datasource db {
  provider = "${provider}"
}

${models}`;
}
