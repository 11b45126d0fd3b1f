-- CreateTable
CREATE TABLE "ArticleLabel" (
    "accountId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "label"),
    CONSTRAINT "ArticleLabel_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleLabel_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "look" JSONB NOT NULL,
    "searchText" TEXT NOT NULL,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ArticleTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "archived" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Article_accountId_archived_createdAt_id_idx" ON "Article"("accountId", "archived", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ArticleLabel_accountId_label_createdAt_articleId_idx" ON "ArticleLabel"("accountId", "label", "createdAt", "articleId");

-- CreateIndex
CREATE INDEX "ArticleTemplate_accountId_kind_createdAt_id_idx" ON "ArticleTemplate"("accountId", "kind", "createdAt", "id");
