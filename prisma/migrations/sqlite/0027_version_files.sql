-- CreateTable
CREATE TABLE "ArticleVersionFile" (
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "number", "fileId"),
    CONSTRAINT "ArticleVersionFile_articleId_number_fkey" FOREIGN KEY ("articleId", "number") REFERENCES "ArticleVersion" ("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArticleVersionFile_accountId_fileId_idx" ON "ArticleVersionFile"("accountId", "fileId");

-- What the versions that are there show, of what the library still has.
INSERT INTO "ArticleVersionFile" ("articleId", "number", "fileId", "accountId")
SELECT DISTINCT version."articleId", version."number", part."atom", version."accountId"
FROM "ArticleVersion" AS version, json_tree(version."values") AS part
JOIN "MediaFile" AS file ON file."accountId" = version."accountId" AND file."id" = part."atom"
WHERE part."key" IN ('mediaId', 'imageMediaId', 'coverId');
