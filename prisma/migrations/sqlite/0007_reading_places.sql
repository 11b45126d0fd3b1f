-- What was said by special numbers has columns of its own now; readers go on where they were.
ALTER TABLE "ReadingPlace" RENAME COLUMN "name" TO "reader";
ALTER TABLE "ReadingPlace" RENAME COLUMN "deliveryId" TO "readTo";
ALTER TABLE "ReadingPlace" ADD COLUMN "basis" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ReadingPlace" ADD COLUMN "isClearing" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AccountReadingPlace" (
    "reader" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "readTo" INTEGER NOT NULL,

    PRIMARY KEY ("reader", "accountId")
);

-- An account that was left behind had a row named after it.
INSERT INTO "AccountReadingPlace" ("reader", "accountId", "readTo")
SELECT 'qrcodes.tagging', substr("reader", length('qrcodes.tagging:') + 1), "readTo"
FROM "ReadingPlace" WHERE "reader" LIKE 'qrcodes.tagging:%';
DELETE FROM "ReadingPlace" WHERE "reader" LIKE 'qrcodes.tagging:%';

-- How many followers were erased so far, and what counting went by, stood in rows of their own.
UPDATE "ReadingPlace" SET "basis" = (SELECT coalesce(max("readTo"), 0) FROM "ReadingPlace" WHERE "reader" = 'qrcodes.basis')
WHERE "reader" = 'qrcodes.counting';
DELETE FROM "ReadingPlace" WHERE "reader" IN ('qrcodes.basis', 'followers.erased');

-- -1 stood for counters that were being deleted.
UPDATE "ReadingPlace" SET "readTo" = 0, "isClearing" = true WHERE "readTo" = -1;
