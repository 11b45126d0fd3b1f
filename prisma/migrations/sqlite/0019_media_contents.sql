-- CreateTable
CREATE TABLE "MediaContent" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "freeSince" DATETIME,
    "clearedUntil" DATETIME
);

-- CreateIndex
CREATE INDEX "MediaFile_originalHash_idx" ON "MediaFile"("originalHash");

-- What files have by now.
INSERT INTO "MediaContent" ("hash")
SELECT "contentHash" FROM "MediaFile"
UNION
SELECT "originalHash" FROM "MediaFile" WHERE "originalHash" IS NOT NULL;
