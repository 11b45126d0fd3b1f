-- CreateTable
CREATE TABLE "ArticleVersionFile" (
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "ArticleVersionFile_pkey" PRIMARY KEY ("articleId","number","fileId")
);

-- CreateIndex
CREATE INDEX "ArticleVersionFile_accountId_fileId_idx" ON "ArticleVersionFile"("accountId", "fileId");

-- AddForeignKey
ALTER TABLE "ArticleVersionFile" ADD CONSTRAINT "ArticleVersionFile_articleId_number_fkey" FOREIGN KEY ("articleId", "number") REFERENCES "ArticleVersion"("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the versions that are there show, of what the library still has.
INSERT INTO "ArticleVersionFile" ("articleId", "number", "fileId", "accountId")
SELECT DISTINCT version."articleId", version."number", file."id", version."accountId"
FROM "ArticleVersion" AS version
CROSS JOIN LATERAL (
  SELECT jsonb_path_query(version."values", '$.coverId') AS "id"
  UNION SELECT jsonb_path_query(version."values", '$.body.**.mediaId')
  UNION SELECT jsonb_path_query(version."values", '$.body.**.imageMediaId')
) AS part
JOIN "MediaFile" AS file ON file."accountId" = version."accountId" AND file."id" = part."id" #>> '{}';
