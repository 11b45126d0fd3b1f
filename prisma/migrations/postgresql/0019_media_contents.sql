-- CreateTable
CREATE TABLE "MediaContent" (
    "hash" TEXT NOT NULL,
    "freeSince" TIMESTAMP(3),
    "clearedUntil" TIMESTAMP(3),

    CONSTRAINT "MediaContent_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "MediaFile_originalHash_idx" ON "MediaFile"("originalHash");

-- What files have by now.
INSERT INTO "MediaContent" ("hash")
SELECT "contentHash" FROM "MediaFile"
UNION
SELECT "originalHash" FROM "MediaFile" WHERE "originalHash" IS NOT NULL;
