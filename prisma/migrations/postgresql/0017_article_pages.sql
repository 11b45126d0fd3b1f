-- CreateTable
CREATE TABLE "ArticlePage" (
    "articleId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'private',
    "values" JSONB,
    "revision" INTEGER,
    "html" TEXT NOT NULL DEFAULT '',
    "etag" TEXT NOT NULL DEFAULT '',
    "styleHash" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3),
    "publishAt" TIMESTAMP(3),
    "takeDownAt" TIMESTAMP(3),
    "scheduledById" TEXT,
    "scheduledBy" TEXT NOT NULL DEFAULT '',
    "failure" JSONB,

    CONSTRAINT "ArticlePage_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ArticleSlug" (
    "slug" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "ArticleSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ArticleViews" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleViews_pkey" PRIMARY KEY ("articleId","day")
);

-- CreateTable
CREATE TABLE "ArticleListing" (
    "accountId" TEXT NOT NULL,

    CONSTRAINT "ArticleListing_pkey" PRIMARY KEY ("accountId")
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

-- AddForeignKey
ALTER TABLE "ArticlePage" ADD CONSTRAINT "ArticlePage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePage" ADD CONSTRAINT "ArticlePage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleSlug" ADD CONSTRAINT "ArticleSlug_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "ArticlePage"("articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleListing" ADD CONSTRAINT "ArticleListing_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
