-- CreateTable
CREATE TABLE "ArticlePageCode" (
    "articleId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "ArticlePageCode_pkey" PRIMARY KEY ("articleId","codeId")
);

-- CreateTable
CREATE TABLE "AccountCard" (
    "accountId" TEXT NOT NULL,
    "signature" TEXT NOT NULL DEFAULT '',
    "avatarId" TEXT,
    "qrCodeId" TEXT,

    CONSTRAINT "AccountCard_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "ArticlePageCode_accountId_codeId_idx" ON "ArticlePageCode"("accountId", "codeId");

-- AddForeignKey
ALTER TABLE "ArticlePageCode" ADD CONSTRAINT "ArticlePageCode_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "ArticlePage"("articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountCard" ADD CONSTRAINT "AccountCard_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What pages that are there already show.
INSERT INTO "ArticlePageCode" ("articleId", "codeId", "accountId")
SELECT page."articleId", code."id", page."accountId"
FROM (SELECT * FROM "ArticlePage" WHERE "html" LIKE '%/a/codes/%') AS page
JOIN "QrCode" AS code ON code."accountId" = page."accountId"
WHERE strpos(page."html", '/a/codes/' || page."accountId" || '/' || code."id" || '.svg') > 0;
