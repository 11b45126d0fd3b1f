-- CreateTable
CREATE TABLE "ArticleSending" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "nextAt" DATETIME,
    "askedAt" DATETIME,
    "isCancelAsked" BOOLEAN NOT NULL DEFAULT false,
    "draftMediaId" TEXT,
    "publishId" TEXT,
    "publicationId" TEXT,
    "failure" JSONB,
    "sentById" TEXT,
    "sentBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "draftAt" DATETIME,
    "orderedAt" DATETIME,
    "publishedAt" DATETIME,
    "takenDownAt" DATETIME,
    CONSTRAINT "ArticleSending_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleSendingItem" (
    "sendingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sentPrint" TEXT,
    "pictures" JSONB NOT NULL,
    "coverMediaId" TEXT,
    "coverSource" TEXT,
    "url" TEXT NOT NULL DEFAULT '',
    "takenDownAt" DATETIME,

    PRIMARY KEY ("sendingId", "position"),
    CONSTRAINT "ArticleSendingItem_sendingId_fkey" FOREIGN KEY ("sendingId") REFERENCES "ArticleSending" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleSendingItem_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArticleSending_accountId_createdAt_id_idx" ON "ArticleSending"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ArticleSending_nextAt_idx" ON "ArticleSending"("nextAt");

-- CreateIndex
CREATE INDEX "ArticleSending_accountId_draftMediaId_idx" ON "ArticleSending"("accountId", "draftMediaId");

-- CreateIndex
CREATE INDEX "ArticleSendingItem_accountId_articleId_idx" ON "ArticleSendingItem"("accountId", "articleId");

-- CreateIndex
CREATE INDEX "ArticleSendingItem_articleId_idx" ON "ArticleSendingItem"("articleId");
