-- AlterTable
ALTER TABLE "Article" ADD COLUMN "key" TEXT;

-- AlterTable
ALTER TABLE "ArticleSet" ADD COLUMN "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Article_accountId_key_key" ON "Article"("accountId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleSet_accountId_key_key" ON "ArticleSet"("accountId", "key");
