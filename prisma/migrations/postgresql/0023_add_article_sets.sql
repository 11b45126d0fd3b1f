-- CreateTable
CREATE TABLE "ArticleSet" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "articleIds" JSONB NOT NULL,
    "searchText" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArticleSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ArticleSet_accountId_createdAt_id_idx" ON "ArticleSet"("accountId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "ArticleSet" ADD CONSTRAINT "ArticleSet_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
