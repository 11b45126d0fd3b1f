-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "archived" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ArticleLabel" (
    "accountId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArticleLabel_pkey" PRIMARY KEY ("articleId","label")
);

-- CreateTable
CREATE TABLE "ArticleTemplate" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArticleTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ArticleLabel_accountId_label_createdAt_articleId_idx" ON "ArticleLabel"("accountId", "label", "createdAt", "articleId");

-- CreateIndex
CREATE INDEX "ArticleTemplate_accountId_kind_createdAt_id_idx" ON "ArticleTemplate"("accountId", "kind", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Article_accountId_archived_createdAt_id_idx" ON "Article"("accountId", "archived", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "ArticleLabel" ADD CONSTRAINT "ArticleLabel_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleLabel" ADD CONSTRAINT "ArticleLabel_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTemplate" ADD CONSTRAINT "ArticleTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
