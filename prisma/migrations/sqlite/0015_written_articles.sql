-- CreateTable
CREATE TABLE "WrittenArticle" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "comments" TEXT NOT NULL DEFAULT 'none',
    "body" JSONB NOT NULL,
    "look" JSONB NOT NULL,
    "coverId" TEXT,
    "coverCrops" JSONB,
    "updatedById" TEXT,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "WrittenArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WrittenArticle_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "savedById" TEXT,
    "savedBy" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "begunAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "number"),
    CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "WrittenArticle" ("articleId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleVersion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'link',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "pictureUrl" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Article_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Article" ("accountId", "createdAt", "description", "id", "pictureUrl", "revision", "searchText", "title", "updatedAt", "url") SELECT "accountId", "createdAt", "description", "id", "pictureUrl", "revision", "searchText", "title", "updatedAt", "url" FROM "Article";
DROP TABLE "Article";
ALTER TABLE "new_Article" RENAME TO "Article";
CREATE INDEX "Article_accountId_createdAt_id_idx" ON "Article"("accountId", "createdAt", "id");
CREATE INDEX "Article_accountId_id_idx" ON "Article"("accountId", "id");
CREATE INDEX "Article_accountId_folder_createdAt_id_idx" ON "Article"("accountId", "folder", "createdAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "WrittenArticle_accountId_idx" ON "WrittenArticle"("accountId");

-- CreateIndex
CREATE INDEX "ArticleVersion_accountId_idx" ON "ArticleVersion"("accountId");
