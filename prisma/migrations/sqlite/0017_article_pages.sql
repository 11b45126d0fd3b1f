-- CreateTable
CREATE TABLE "ArticlePage" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'private',
    "values" JSONB,
    "revision" INTEGER,
    "html" TEXT NOT NULL DEFAULT '',
    "etag" TEXT NOT NULL DEFAULT '',
    "styleHash" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "changedAt" DATETIME,
    "publishAt" DATETIME,
    "takeDownAt" DATETIME,
    "scheduledById" TEXT,
    "scheduledBy" TEXT NOT NULL DEFAULT '',
    "failure" JSONB,
    CONSTRAINT "ArticlePage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticlePage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    CONSTRAINT "ArticleSlug_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "ArticlePage" ("articleId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleViews" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("articleId", "day")
);

-- CreateTable
CREATE TABLE "ArticleListing" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    CONSTRAINT "ArticleListing_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ArticlePage_slug_key" ON "ArticlePage"("slug");

-- CreateIndex
CREATE INDEX "ArticlePage_accountId_state_publishedAt_articleId_idx" ON "ArticlePage"("accountId", "state", "publishedAt", "articleId");

-- CreateIndex
CREATE INDEX "ArticlePage_publishAt_idx" ON "ArticlePage"("publishAt");

-- CreateIndex
CREATE INDEX "ArticlePage_takeDownAt_idx" ON "ArticlePage"("takeDownAt");

-- CreateIndex
CREATE INDEX "ArticleSlug_articleId_idx" ON "ArticleSlug"("articleId");
