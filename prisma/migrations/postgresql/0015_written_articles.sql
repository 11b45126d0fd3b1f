-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "folder" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'link';

-- CreateTable
CREATE TABLE "WrittenArticle" (
    "articleId" TEXT NOT NULL,
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
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WrittenArticle_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "savedById" TEXT,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "begunAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("articleId","number")
);

-- CreateIndex
CREATE INDEX "WrittenArticle_accountId_idx" ON "WrittenArticle"("accountId");

-- CreateIndex
CREATE INDEX "ArticleVersion_accountId_idx" ON "ArticleVersion"("accountId");

-- CreateIndex
CREATE INDEX "Article_accountId_folder_createdAt_id_idx" ON "Article"("accountId", "folder", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "WrittenArticle" ADD CONSTRAINT "WrittenArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WrittenArticle" ADD CONSTRAINT "WrittenArticle_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "WrittenArticle"("articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
