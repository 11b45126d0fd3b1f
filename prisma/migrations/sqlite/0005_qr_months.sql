-- What codes brought is counted by month as well, and next steps by scope and day: both come from the message log, so
-- everything is counted anew (-1: the counters of before are still to be deleted).
DROP TABLE "QrNextStep";

-- CreateTable
CREATE TABLE "QrNextStep" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "scope", "day", "kind", "what")
);

UPDATE "ReadingPlace" SET "deliveryId" = "deliveryId" + 1 WHERE "name" = 'qrcodes.basis';
UPDATE "ReadingPlace" SET "deliveryId" = -1 WHERE "name" = 'qrcodes.counting';
